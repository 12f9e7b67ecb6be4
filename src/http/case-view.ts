import type { Application } from '../application/application.ts'
import { displayAnswer, displayArea, riskLabels } from '../application/display-answer.ts'
import type { FormDefinition } from '../application/form-definition.ts'
import { maskIdNumber, maskName, maskPhone } from '../base/mask.ts'
import type { PolicyIndex } from '../policy/policy-index.ts'
import type { Area } from '../text/area.ts'
import { maskText } from '../text/mask-text.ts'
import type { CaseEvent } from '../verification/case-event.ts'
import { movesFrom } from '../verification/case-moves.ts'
import type { Case } from '../verification/case-store.ts'
import { acceptDeadline } from '../verification/deadlines.ts'
import type {
  CaseDetail,
  CaseEventView,
  CaseField,
  CaseListItem,
  Deadline,
} from './contract/staff.ts'

const EXCERPT = 40
const PLACE_UNKNOWN = '地名对不上行政区划，请核对'
const FARMER = '农户'

type Deps = { form: FormDefinition; policies: PolicyIndex }

/** Cases as staff read them: masked, with words for codes. */
export type CaseView = ReturnType<typeof createCaseView>

export function createCaseView({ form, policies }: Deps) {
  function listItem(found: Case, now: Date): CaseListItem {
    const application = maskApplication(found.application)
    const { householderName = null, phone = null, area, hardship = '' } = application
    return {
      ...caseHead(found),
      householderName,
      phone,
      area: area === undefined ? null : displayArea(area),
      areaUnresolved: area?.unresolved === true,
      risks: riskLabels(form, application),
      excerpt: [...hardship].slice(0, EXCERPT).join(''),
      deadline: deadlineOf(found, now),
    }
  }

  function detail(found: Case, now: Date): CaseDetail {
    const application = maskApplication(found.application)
    return {
      ...caseHead(found),
      deadlines: [deadlineOf(found, now)],
      actions: [...movesFrom(found.tray, found.status)],
      application,
      fields: fields(application),
      policyShown: application.policyShown.flatMap(({ policyId, article }) => {
        const shown = policies.findArticle(policyId, article)
        if (shown === undefined) return []
        const { title, issuedOn } = shown.policy
        const { heading, text } = shown.article
        return [{ policyId, title, issuedOn, article, heading, text }]
      }),
    }
  }

  function fields(application: Application): CaseField[] {
    return form.questions.map((question) => {
      const { key, label, mayDecline } = question
      const evidence = application.evidence[key]
      const isDeclined = application.declined.includes(key)
      const isUnknownPlace = question.kind === 'area' && application.area?.unresolved === true
      const note = isUnknownPlace ? PLACE_UNKNOWN : mayDecline?.note
      return {
        key,
        label,
        value: displayAnswer(question, application) ?? null,
        ...(note !== undefined && (isDeclined || isUnknownPlace) ? { note } : {}),
        ...(evidence === undefined ? {} : { words: evidence.text }),
        inferred: evidence?.inferred ?? false,
      }
    })
  }

  return { listItem, detail, fields }
}

export function eventView({ id, version, kind, actor, at, detail }: CaseEvent): CaseEventView {
  const who = kind === 'submitted' ? FARMER : actor
  return {
    id,
    version,
    kind,
    actor: who,
    at: at.toISOString(),
    ...(detail === undefined ? {} : { detail }),
  }
}

/** Enough to work with, not enough to misuse: names, numbers and the places where they stand in the farmer's words. */
function maskApplication(application: Application): Application {
  const { householderName, phone, idNumber, area, hardship, evidence } = application
  const secrets = [
    ...(householderName === undefined
      ? []
      : [{ value: householderName, masked: maskName(householderName) }]),
    ...(phone === undefined ? [] : [{ value: phone, masked: maskPhone(phone) }]),
    ...(idNumber === undefined ? [] : [{ value: idNumber, masked: maskIdNumber(idNumber) }]),
  ]
  const hide = (text: string) => maskText(text, secrets)
  const hiddenEvidence = Object.entries(evidence).map(([key, one]) => [
    key,
    { ...one, text: hide(one.text) },
  ])
  return {
    ...application,
    ...(householderName === undefined ? {} : { householderName: maskName(householderName) }),
    ...(phone === undefined ? {} : { phone: maskPhone(phone) }),
    ...(idNumber === undefined ? {} : { idNumber: maskIdNumber(idNumber) }),
    ...(area === undefined ? {} : { area: hideIn(area, hide) }),
    ...(hardship === undefined ? {} : { hardship: hide(hardship) }),
    evidence: Object.fromEntries(hiddenEvidence),
  }
}

function caseHead({ reference, version, tray, status, application }: Case) {
  const { urgent, channel, submittedAt } = application
  return { reference, version, tray, status, urgent, channel, submittedAt, assignee: null }
}

function deadlineOf({ status, application }: Case, now: Date): Deadline {
  const { urgent, submittedAt } = application
  const { step, dueAt, state, certain } = acceptDeadline({
    submittedAt: new Date(submittedAt),
    status,
    urgent,
    now,
  })
  return { step, dueAt: dueAt.toISOString(), state, certain }
}

/** What a person typed of a place may hold a name or a number; county and code come from the list. */
function hideIn(area: Area, hide: (text: string) => string): Area {
  const { text, township, village, group } = area
  return {
    ...area,
    text: hide(text),
    ...(township === undefined ? {} : { township: hide(township) }),
    ...(village === undefined ? {} : { village: hide(village) }),
    ...(group === undefined ? {} : { group: hide(group) }),
  }
}
