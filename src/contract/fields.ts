import * as v from 'valibot'
import { findForbidden, forbiddenSentence } from './privateWords'
import { besideName, lengthOf, plainName, plainText } from './text'

/** Field schemas shared by the actions. Messages are what a person reads after the field's name. */

/** A document id: letters, digits, `-`, `_` and `:`; never a dotted path or an operator. */
export const id = v.pipe(
  v.string('请重新选择'),
  v.regex(/^[A-Za-z0-9_-]{1,64}$/, '打开的链接不完整或已失效，请从列表里重新打开'),
)
/** An attendance row's id, `<meetingId>:<memberId>` or `<meetingId>:x:<clientId>`. */
export const rowId = v.pipe(
  v.string('请刷新名单以后再选'),
  v.regex(/^[A-Za-z0-9_-]{1,64}(:x)?:[A-Za-z0-9_-]{1,64}$/, '请刷新名单以后再选'),
)
/** Made by the phone so that a retried request is recognised: 8–40 characters. */
export const clientId = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{8,40}$/, '这一页开得太久了，请返回后重新打开，您写的内容还在'),
)

// Without a look-behind, which Safari before 16.4 cannot even parse.
const wellFormed = (text: string) =>
  !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/.test(text)
// Control characters break sheets and logs; tab and newline are allowed in long text only.
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/

const stored = v.transform(plainText)
const savable = (text: string) => wellFormed(text) && !control.test(text)
const noLongerThan = (max: number) =>
  v.check(
    (text: string) => lengthOf(text) <= max,
    ({ input }) => `最多 ${max} 个字，现在是 ${lengthOf(input)} 个`,
  )
/** Numbers of people stand in no text that others read; the phone points them out before, the server refuses all the same. */
const withoutNumbers = v.check(
  (text: string) => findForbidden(text) === undefined,
  ({ input }) => forbiddenSentence(input),
)

/** One line that only its writer reads, or that no person can be named in: a code, a file's name. */
export const ownLine = (max: number) =>
  v.pipe(
    v.string('请填写文字'),
    stored,
    v.nonEmpty('不能为空'),
    noLongerThan(max),
    v.check((text) => savable(text) && !/[\n\t]/.test(text), '含有不能保存的字符'),
  )
/** Several lines that only their writer, or the two of a talk, read; may be empty. */
export const ownParagraphs = (max: number) =>
  v.pipe(v.string('请填写文字'), stored, noLongerThan(max), v.check(savable, '含有不能保存的字符'))
/** One line that others read, 1 to `max` characters, as `plainText` has it. */
export const line = (max: number) => v.pipe(ownLine(max), withoutNumbers)
/** Text of several lines that others read, up to `max` characters, may be empty. */
export const paragraphs = (max: number) => v.pipe(ownParagraphs(max), withoutNumbers)
/** A person's name, with nothing beside it. */
export const personName = v.pipe(
  ownLine(40),
  v.transform(plainName),
  noLongerThan(20),
  v.check(
    (name) => besideName(name) === null,
    ({ input }) => `只写姓名，请删去“${besideName(input) ?? ''}”`,
  ),
)
/** A reason someone will read later: never empty. */
export const reason = line(200)

const realInstant = (text: string) => {
  // Four digits of year: beyond 9999 the text is no longer ordered as the time is.
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text)) return false
  const at = Date.parse(text)
  return Number.isFinite(at) && new Date(at).toISOString() === text
}
/** A span a real value must lie in; what is no real one has been told so. */
const between = (real: (text: string) => boolean, from: string, to: string, what: string) =>
  v.check(
    (text: string) => !real(text) || (text >= from && text <= to),
    `${what}应在 ${from.slice(0, 4)} 年到 ${to.slice(0, 4)} 年之间`,
  )
/** No record of the product is of another time: the party's founding year to the end of this century. */
const [firstDay, lastDay] = ['1921-01-01', '2099-12-31']
/** An instant in UTC, `2026-11-22T06:30:00.000Z`, of the years a record can be of. */
export const instant = v.pipe(
  v.string('时间不对'),
  v.check(realInstant, '时间不对'),
  between(realInstant, '2000-01-01T00:00:00.000Z', '2099-12-31T15:59:59.999Z', '时间'),
)
const realDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && realInstant(`${text}T00:00:00.000Z`)
/** A calendar day in Beijing, `2026-11-22`. */
export const day = v.pipe(
  v.string('日期不对'),
  v.check(realDay, '日期不对'),
  between(realDay, firstDay, lastDay, '日期'),
)
const realDayOrMonth = (text: string) => realDay(text) || (/^\d{4}-\d{2}$/.test(text) && realDay(`${text}-01`))
/** A day, or a month where nobody knows more, `2012-07`; as text a month stands before its days. */
export const dayOrMonth = v.pipe(
  v.string('日期不对'),
  v.check(realDayOrMonth, '日期不对'),
  between(realDayOrMonth, firstDay.slice(0, 7), lastDay, '日期'),
)
/** A year whose records may be asked for or made; which of them are open is the feature's own rule. */
export const year = v.pipe(
  v.number('请选择年份'),
  v.integer('请选择年份'),
  v.minValue(2000, '年份不对'),
  v.maxValue(2099, '年份不对'),
)
/** A mainland mobile number, 11 digits; written with blanks, dashes or +86 it is the same number. */
export const phone = v.pipe(
  v.string('手机号不对'),
  v.transform((text) =>
    plainText(text)
      .replace(/[\s\-—–()（）]/g, '')
      .replace(/^\+?86(?=1\d{10}$)/, ''),
  ),
  v.regex(/^1[3-9]\d{9}$/, '手机号应为 11 位数字'),
)
/** A length of time in whole minutes. */
export const minutes = (max: number) =>
  v.pipe(
    v.number('请填写分钟数'),
    v.integer('请填写整数'),
    v.minValue(1, '至少 1 分钟'),
    v.maxValue(max, `最多 ${max} 分钟`),
  )
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
export const cursor = v.optional(v.pipe(v.string(), v.maxLength(300, '翻页位置不对')))
/** A Beijing month, `2026-11`. */
const month = v.pipe(v.string('月份不对'), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月份不对'))
/** What of a list is asked for by whoever reads more than one branch: those of one node and below, those of one month. */
export const narrowing = { nodeId: v.optional(id), month: v.optional(month) }
/** Nothing to send. */
export const nothing = v.strictObject({})
