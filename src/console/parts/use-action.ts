import { reactive, watch } from 'vue'
import type { ActionRequest, CaseDetail, CaseEventView } from '../../http/contract/staff.ts'
import { actOnCase } from '../api/case-api.ts'
import { type Draft, dropDraft, keepDraft, readDraft } from '../api/draft.ts'
import type { Failure } from '../api/failure.ts'
import { type Intent, keepIntent } from '../api/intent.ts'
import type { OpenCase } from './use-case.ts'

export type ActionName = CaseDetail['actions'][number]

const SHORTEST_REASON = 2

export type ActionDesk = {
  shown: boolean
  name: ActionName
  text: string
  /** The text was typed in an earlier try that the service never acknowledged. */
  restored: boolean
  tooShort: boolean
  busy: boolean
  failure: Failure | undefined
  /** What others did to the case between reading it and acting on it. */
  conflict: CaseEventView[] | undefined
}

type Deps = { open: OpenCase; reload: () => Promise<void>; done: (name: ActionName) => void }

/** One action on one case, from opening the drawer to the service's acknowledgement. */
export function useAction({ open, reload, done }: Deps) {
  const desk: ActionDesk = reactive({ name: 'accept', ...emptyDesk({ text: '' }), shown: false })
  let intent: Intent | undefined

  watch(
    () => desk.text,
    (text) => {
      desk.tooShort = false
      if (desk.shown) keepDraft(draftName(), draftOf(text, intent))
    },
  )

  function draftName(): string {
    return `${open.detail?.reference}:${desk.name}`
  }

  function start(name: ActionName) {
    if (!open.detail?.actions.includes(name)) return
    desk.name = name
    const draft = readDraft(draftName())
    intent = draft.intent
    Object.assign(desk, emptyDesk(draft))
  }

  async function submit() {
    const { detail } = open
    if (!detail || desk.busy) return
    const request = requestOf(desk)
    desk.tooShort = request === undefined
    if (!request) return
    intent = keepIntent(intent, JSON.stringify([detail.version, request]))
    keepDraft(draftName(), draftOf(desk.text, intent))
    desk.busy = true
    const answer = await actOnCase(detail, { request, key: intent.key })
    if (!answer.ok) await explain(answer.failure, detail.version)
    desk.busy = false
    if (!answer.ok) return
    dropDraft(draftName())
    open.detail = answer.value
    desk.shown = false
    done(desk.name)
  }

  async function explain(failure: Failure, seenVersion: number) {
    desk.conflict = undefined
    desk.failure = undefined
    if (failure.kind !== 'stale') desk.failure = failure
    if (failure.kind === 'stale' || failure.kind === 'refused') await reload()
    if (failure.kind !== 'stale') return
    // What was revealed belongs to the version that is gone.
    open.revealed = undefined
    desk.conflict = open.events.filter(
      (event) => event.version > seenVersion && event.kind !== 'revealed',
    )
  }

  return { desk, start, submit }
}

function emptyDesk({ text }: Draft) {
  return {
    shown: true,
    text,
    restored: text !== '',
    tooShort: false,
    busy: false,
    failure: undefined,
    conflict: undefined,
  }
}

function requestOf({ name, text }: ActionDesk): ActionRequest | undefined {
  const trimmed = text.trim()
  if (name === 'accept') {
    return trimmed ? { action: 'accept', note: trimmed } : { action: 'accept' }
  }
  return trimmed.length < SHORTEST_REASON ? undefined : { action: 'return', reason: trimmed }
}

function draftOf(text: string, intent: Intent | undefined): Draft {
  return intent ? { text, intent } : { text }
}
