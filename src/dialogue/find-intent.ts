import type { Command } from './command.ts'
import type { Intents, SpokenCommand } from './intents.ts'
import { isQuestion, plainForms, type Reading, readMessage, saysOneOf } from './reading.ts'

/** In a longer message the words of a command are part of a story (我去拿药) and mean nothing by themselves. */
const LONGEST_SPOKEN = 30

/** All commands whose words match, in the order of the file. In answer to an open story only whole messages count. */
export function findSpoken(
  reading: Reading,
  intents: Intents,
  { onlyWhole = false }: { onlyWhole?: boolean } = {},
): SpokenCommand[] {
  const withoutInner = onlyWhole || reading.bare.length > LONGEST_SPOKEN
  const forms = plainForms(reading.bare, intents.courtesy)
  return intents.commands
    .filter(
      ({ whole, within }) =>
        forms.some((form) => saysOneOf(form, { whole, within: [] })) ||
        (!withoutInner && saysOneOf(reading.bare, { within })),
    )
    .map(({ command }) => command)
}

export type Decision = 'affirm' | 'submit' | 'deny'

/** Yes or no, when the message says nothing else: 好，不过电话错了 is neither. */
export function findDecision(reading: Reading, intents: Intents): Decision | undefined {
  const { courtesy } = intents
  const said = reading.clauses
    .map((clause) => readMessage(clause))
    .filter(({ bare }) => bare !== '' && ![...courtesy.before, ...courtesy.after].includes(bare))
    .map((clause) => findSpoken(clause, intents, { onlyWhole: true }))
  const all = said.length > 0 ? said : [findSpoken(reading, intents, { onlyWhole: true })]
  if (isQuestion(reading.text, intents.questions)) return undefined
  const decisions = (['deny', 'submit', 'affirm'] as const).filter((one) =>
    all.some((commands) => commands.includes(one)),
  )
  const isOnlyThat = all.every((commands) =>
    commands.some((one) => decisions.some((other) => one === other)),
  )
  return isOnlyThat ? decisions[0] : undefined
}

export function findChitchat(reading: Reading, intents: Intents): Command | undefined {
  const found = intents.chitchat.find((intent) => saysOneOf(reading.bare, intent))
  return found === undefined ? undefined : { kind: 'chitchat', topic: found.topic }
}

/** 以前 in one clause does not make the hardship in the next an old one. */
export function findCrisis(reading: Reading, { crisis }: Intents): Command | undefined {
  const clauses = reading.clauses.map((clause) => readMessage(clause))
  const found = crisis.find(({ within, butNot }) =>
    clauses.some(({ bare }) => saysOneOf(bare, { within }) && !saysOneOf(bare, { within: butNot })),
  )
  return found === undefined
    ? undefined
    : { kind: 'crisis', topic: found.topic, words: reading.raw }
}

export function wishesToApply({ bare }: Reading, { startForm }: Intents): boolean {
  const { whole, within, butNot } = startForm
  return saysOneOf(bare, { whole, within }) && !saysOneOf(bare, { within: butNot })
}
