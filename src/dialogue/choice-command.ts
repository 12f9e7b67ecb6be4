import type { FormDefinition } from '../application/form-definition.ts'
import { Risk } from '../application/risk.ts'
import { ok } from '../base/result.ts'
import type { Command } from './command.ts'
import type { Conversation } from './conversation.ts'
import type { Reading } from './reading.ts'

const PLAIN: Record<string, Command> = {
  apply: { kind: 'start-form' },
  status: { kind: 'status' },
  human: { kind: 'human' },
  agree: { kind: 'affirm' },
  disagree: { kind: 'deny' },
  confirm: { kind: 'affirm' },
  'what-to-change': { kind: 'deny' },
  'yes-cancel': { kind: 'cancel' },
  keep: { kind: 'resume' },
  resume: { kind: 'resume' },
  skip: { kind: 'skip' },
  decline: { kind: 'decline' },
  'risk-more': { kind: 'example' },
}
const PICKS = /^\d{1,2}(?:[\s，、,和]+\d{1,2})*$/u

/** These change nothing that was told, so that a button of an older reply may still be pressed. */
const ALWAYS = ['apply', 'status', 'human', 'resume', 'keep']

/** A button that decides or fills something counts only while it is offered. */
export function mayChoose(id: string, { offered }: Conversation): boolean {
  return ALWAYS.includes(id) || offered.some((choice) => choice.id === id)
}

/** What buttons mean. An id may carry a value, `risk:<risk>`; several risks make one answer. */
export function commandsOfChoices(ids: readonly string[], form: FormDefinition): Command[] {
  const risks = ids.flatMap((id) => Risk.safeParse(afterPrefix(id, 'risk')).data ?? [])
  const question = form.questions.find(({ kind }) => kind === 'risks')
  if (risks.length > 0 && question?.kind === 'risks') {
    const labels = question.choices.filter(({ value }) => risks.includes(value))
    const words = labels.map(({ label }) => label).join('、')
    return [{ kind: 'answer', key: question.key, value: ok(risks), words }]
  }
  return ids.slice(0, 1).map((id) => PLAIN[id] ?? { kind: 'noise' })
}

/** Some choices only spare the typing: `say:衡南县` is the same as writing 衡南县. */
export function textOfChoice(id: string): string | undefined {
  return afterPrefix(id, 'say')
}

/** A message of numbers picks from the choices offered last; one that was not offered picks nothing. */
export function pickOffered({ text }: Reading, { offered }: Conversation): string[] {
  if (!PICKS.test(text)) return []
  const picked = (text.match(/\d+/g) ?? []).map((number) => offered[Number(number) - 1]?.id)
  return picked.some((id) => id === undefined) ? [] : picked.flatMap((id) => id ?? [])
}

function afterPrefix(id: string, kind: string): string | undefined {
  return id.startsWith(`${kind}:`) ? id.slice(kind.length + 1) : undefined
}
