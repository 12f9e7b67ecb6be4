import { openFarmer } from './clients.ts'

type Household = {
  name: string
  phone: string
  place: string
  risk: string
  story: string
  /** Said before anything else. */
  first?: string
}

/** Invented households, so that a list looks like a morning in a county office. */
const HOUSEHOLDS: Household[] = [
  {
    first: '屋里断粮三天了，米缸见底',
    name: '舒月娥',
    phone: '15600973697',
    place: '溆浦县龙潭镇阳雀坡村一组',
    risk: '屋里没得劳力',
    story: '老头子死了，我七十岁的人下不得田，没得人做事。',
  },
  {
    name: '余细满',
    phone: '17800696824',
    place: '平江县加义镇咏生村老屋组',
    risk: '打工没搞头，失业了',
    story: '今年厂里裁人把我裁掉哒，回来四个月还冇寻到事做。',
  },
  {
    name: '奉建军',
    phone: '18700731327',
    place: '隆回县小沙江镇旺溪村6组',
    risk: '两个崽读书，学费交不起',
    story: '大崽在长沙读大二，细崽读高三，两个人一年要四万。',
  },
  {
    name: '彭武林',
    phone: '18800287649',
    place: '永顺塔卧镇蟠龙村4组',
    risk: '养牛亏了本',
    story: '前年贷款买了十二头黄牛，去年牛价跌了一半，倒亏六万。',
  },
  {
    name: '何桂生',
    phone: '15000289115',
    place: '新屋场那边的山上，老猪场旁边的村',
    risk: '没水喝',
    story: '吃的是山上的泉水，一到秋冬就断流，要到山下去挑水。',
  },
  {
    name: '宋来福',
    phone: '13200825632',
    place: '沅陵县官庄镇辰州坪村',
    risk: '屋是危房',
    story: '两间老木屋，柱子歪了，后墙用木头撑起的，落雨到处漏。',
  },
]

/** Each applies in a chat of their own. */
export async function moreFarmersApply(url: string): Promise<void> {
  for (const { first, name, phone, place, risk, story } of HOUSEHOLDS) {
    const farmer = await openFarmer(url)
    const said = [
      first,
      '我要申请',
      '同意',
      name,
      phone,
      place,
      risk,
      story,
      '入户时看',
      '确认提交',
    ]
    for (const text of said) if (text !== undefined) await farmer.say(text)
  }
}
