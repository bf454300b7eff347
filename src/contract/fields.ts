import * as v from 'valibot'

/** Field schemas shared by the actions. Messages are what a person reads after the field's name. */

/** A document id: letters, digits, `-`, `_` and `:`; never a dotted path or an operator. */
export const id = v.pipe(v.string('请重新选择'), v.regex(/^[A-Za-z0-9_-]{1,64}$/, '编号不对'))
/** An attendance row's id, `<meetingId>:<memberId>` or `<meetingId>:x:<clientId>`. */
export const rowId = v.pipe(v.string('编号不对'), v.regex(/^[A-Za-z0-9_-]{1,64}(:x)?:[A-Za-z0-9_-]{1,64}$/, '编号不对'))
/** Made by the phone so that a retried request is recognised: 8–40 characters. */
export const clientId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,40}$/, '编号不对'))

// Without a look-behind, which Safari before 16.4 cannot even parse.
const wellFormed = (text: string) =>
  !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/.test(text)
// Control characters break sheets and logs; tab and newline are allowed in long text only.
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/

/** One line of text, trimmed, 1 to `most` characters. */
export const line = (max: number) =>
  v.pipe(
    v.string('请填写文字'),
    v.trim(),
    v.nonEmpty('不能为空'),
    v.maxLength(max, `最多 ${max} 个字`),
    v.check((text) => wellFormed(text) && !control.test(text) && !/[\r\n\t]/.test(text), '含有不能保存的字符'),
  )
/** Text of several lines, trimmed, up to `most` characters, may be empty. */
export const paragraphs = (max: number) =>
  v.pipe(
    v.string('请填写文字'),
    v.trim(),
    v.maxLength(max, `最多 ${max} 个字`),
    v.check((text) => wellFormed(text) && !control.test(text), '含有不能保存的字符'),
  )
/** A reason someone will read later: never empty. */
export const reason = line(200)

const realInstant = (text: string) => {
  const at = Date.parse(text)
  return Number.isFinite(at) && new Date(at).toISOString() === text
}
/** An instant in UTC, `2026-11-22T06:30:00.000Z`. */
export const instant = v.pipe(v.string('时间不对'), v.check(realInstant, '时间不对'))
const realDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && realInstant(`${text}T00:00:00.000Z`)
/** A calendar day in Beijing, `2026-11-22`. */
export const day = v.pipe(v.string('日期不对'), v.check(realDay, '日期不对'))
/** A mainland mobile number, 11 digits. */
export const phone = v.pipe(v.string('手机号不对'), v.trim(), v.regex(/^1[3-9]\d{9}$/, '手机号应为 11 位数字'))
/** A whole number of people, 0 to 100,000. */
export const headcount = v.pipe(
  v.number('请填写人数'),
  v.integer('请填写整数'),
  v.minValue(0, '不能小于 0'),
  v.maxValue(100_000, '人数太大'),
)
/** Optimistic lock: the version the caller last saw. */
export const version = v.pipe(v.number(), v.integer(), v.minValue(0))
/** Where the next page begins; opaque to the client. */
export const cursor = v.optional(v.pipe(v.string(), v.maxLength(200, '翻页位置不对')))
/** Nothing to send. */
export const nothing = v.strictObject({})
