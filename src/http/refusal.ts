/** Why a request is refused: status and one clear sentence for the person at the other end. */
const REFUSALS = {
  BAD_REQUEST: [400, '请求里有不对的地方，请看标出的字段。'],
  NO_CHAT: [401, '对话已经失效，请重新打开页面。'],
  WRONG_PASSWORD: [401, '用户名或密码不对。'],
  NOT_LOGGED_IN: [401, '请先登录。'],
  CSRF: [403, '页面的登录凭证过期了，请刷新页面再试。'],
  NOT_FOUND: [404, '没有找到。'],
  NO_SUCH_CASE: [404, '没有这个回执编号的件。'],
  STALE: [409, '这一件刚刚有别的变动，请看最新情况后再决定。您写的内容没有丢。'],
  TOO_LARGE: [413, '内容太长了，请分几次发。'],
  NOT_ALLOWED: [422, '这一件现在的状态不能这样办。'],
  KEY_REUSED: [422, '这个操作编号已经用在别的操作上，请刷新页面再试。'],
  NO_VERSION: [428, '缺少 If-Match，不知道您看到的是哪一版。'],
  NO_KEY: [428, '缺少 Idempotency-Key，无法保证不重复办理。'],
  TOO_MANY: [429, '太快了，请等一会儿再试。'],
  FAULT: [500, '服务出了点问题，已经记下。请稍后再试一次，不会重复提交。'],
} as const satisfies Record<string, readonly [number, string]>
export type RefusalCode = keyof typeof REFUSALS

/** Thrown by routes only; `fields` names what to mend. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly fields: Record<string, string> | undefined

  constructor(code: RefusalCode, fields?: Record<string, string>) {
    super(REFUSALS[code][1])
    this.name = 'Refusal'
    this.code = code
    this.fields = fields
  }
}

export function statusOf(code: RefusalCode): number {
  return REFUSALS[code][0]
}
