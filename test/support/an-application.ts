import type { Application } from '../../src/application/application.ts'
import { MONDAY } from './a-clock.ts'
import { anIdCard } from './an-id-card.ts'

/** A whole application; give what matters to the test. */
export function anApplication(given: Partial<Application> = {}): Application {
  return {
    reference: 'BB-2611-7K3M-9QX',
    form: { id: 'monitoring', version: 1 },
    channel: 'web-chat',
    submittedAt: MONDAY,
    householderName: '龙建国',
    phone: '13874312345',
    idNumber: anIdCard(),
    area: {
      code: '433124108000',
      city: '湘西土家族苗族自治州',
      county: '花垣县',
      township: '双龙镇',
      village: '十八洞村',
      group: '三组',
      text: '花垣县双龙镇十八洞村三组',
    },
    risks: ['illness'],
    hardship: '去年做手术借了六万块，现在还不上。',
    declined: [],
    evidence: {
      phone: { messageId: 'm3', text: '我电话13874312345', inferred: false, confirmed: true },
    },
    consents: [{ kind: 'notice', version: 1, at: MONDAY }],
    attachments: [],
    urgent: false,
    policyShown: [],
    ...given,
  }
}
