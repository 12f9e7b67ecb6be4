/** Converters of web text put the reading behind a character, 鄉(xiāng); a unit such as (km) carries no tone mark and stays. */
const INSERTION =
  /(?<=[\p{Script=Han}\x21-\x7e])\((?=[a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,7}\)/gu

export function removePinyin(line: string): { text: string; insertions: number } {
  return { text: line.replaceAll(INSERTION, ''), insertions: line.match(INSERTION)?.length ?? 0 }
}
