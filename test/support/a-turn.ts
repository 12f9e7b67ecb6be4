import type { Application } from '../../src/application/application.ts'
import { NEW_CONVERSATION } from '../../src/dialogue/conversation.ts'
import type { After, InboundMessage } from '../../src/dialogue/turn-store.ts'
import type { CaseTray } from '../../src/verification/case-status.ts'
import { MONDAY } from './a-clock.ts'
import { anApplication } from './an-application.ts'
import type { TestStores } from './open-stores.ts'

export function aMessage(given: Partial<InboundMessage> = {}): InboundMessage {
  return {
    messageId: 'm1',
    personId: 'person-1',
    channel: 'web-chat',
    said: { text: '我要申请' },
    ...given,
  }
}

/** What a turn might leave behind. */
export function anAfter(given: Partial<After> = {}): After {
  return {
    conversation: NEW_CONVERSATION,
    opens: [],
    result: {
      outcome: 'smalltalk',
      replies: [{ kind: 'text', text: '您好，我在。' }],
      form: null,
      reference: null,
    },
    ...given,
  }
}

type Given = Partial<Application> & { personId?: string; tray?: CaseTray }

/** Puts a case into the queue as a submitting turn does. */
export async function putCase(
  { turnStore }: Pick<TestStores, 'turnStore'>,
  { personId = 'person-1', tray = 'household', ...rest }: Given = {},
): Promise<Application> {
  const application = anApplication(rest)
  const message = aMessage({ personId, messageId: `submit ${application.reference}` })
  await turnStore.takeTurn(message, new Date(MONDAY), () =>
    anAfter({ opens: [{ tray, application }] }),
  )
  return application
}
