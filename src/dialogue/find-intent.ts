import type { Command } from './command.ts'
import type { Intents, SpokenCommand } from './intents.ts'
import { type Reading, saysOneOf } from './reading.ts'

/** In a longer message the words of a command are part of a story (我去拿药) and mean nothing by themselves. */
const LONGEST_SPOKEN = 30

/** All commands whose words match, in the order of the file. */
export function findSpoken(reading: Reading, intents: Intents): SpokenCommand[] {
  const long = reading.bare.length > LONGEST_SPOKEN
  return intents.commands
    .filter((intent) => saysOneOf(reading.bare, long ? { ...intent, within: [] } : intent))
    .map(({ command }) => command)
}

export function findChitchat(reading: Reading, intents: Intents): Command | undefined {
  const found = intents.chitchat.find((intent) => saysOneOf(reading.bare, intent))
  return found === undefined ? undefined : { kind: 'chitchat', topic: found.topic }
}

export function findCrisis(reading: Reading, intents: Intents): Command | undefined {
  const found = intents.crisis.find(
    ({ within, butNot }) =>
      saysOneOf(reading.bare, { within }) && !saysOneOf(reading.bare, { within: butNot }),
  )
  return found === undefined
    ? undefined
    : { kind: 'crisis', topic: found.topic, words: reading.raw }
}

export function wishesToApply(reading: Reading, { startForm }: Intents): boolean {
  return (
    saysOneOf(reading.bare, { within: startForm.within }) &&
    !saysOneOf(reading.bare, { within: startForm.butNot })
  )
}
