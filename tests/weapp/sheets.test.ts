import type { Element, NativeNode } from 'glass-easel'
import { parse } from 'postcss'
import type { Organ, PersonKey } from '../support/organ'
import { startOrgan } from '../support/organ'
import { layOut, queryOf } from '../support/weapp/everyPage'
import { builtWeapp, errorsOf, phoneOf } from '../support/weapp/people'
import type { Phone } from '../support/weapp/phone'
import { elementsOf } from '../support/weapp/view'

/** What lies over a page of the untouched build: for the keyboard, for the finger and for whoever has the phone read to them. */
let organ: Organ
let laidOut: Record<string, string>
beforeAll(async () => {
  organ = await startOrgan()
  laidOut = await layOut(organ)
})
afterAll(() => organ.stop())

const open = (who: PersonKey, page: string) => phoneOf(organ, who, `${page}?${queryOf(page, laidOut)}`)
const ends = (phone: Phone) => {
  expect(errorsOf(phone)).toEqual([])
  phone.end()
}
const tagged = (among: Element[], ...tags: string[]) => among.filter((each) => tags.includes((each as NativeNode).is))
const roles = (among: Element[], role: string) => among.filter((each) => each.getAttribute('aria-role') === role)
const read = (each: Element | undefined, name: string) => each?.getAttribute(name)
/** The page behind, and the sheets over it, by whether a reader is kept out of them. */
const hidden = (phone: Phone) => {
  const all = phone.elements()
  const frames = all.filter((each) => String(each.class).split(' ')[0] === 'kit-sheet')
  expect(frames).toHaveLength(roles(all, 'dialog').length)
  return [roles(all, 'main')[0], ...frames].map((each) => read(each, 'aria-hidden') === true)
}
const heldStill = (phone: Phone) => read(tagged(phone.elements(), 'page-meta')[0], 'page-style') === 'overflow: hidden'

const sheets: [PersonKey, string, string, number][] = [
  ['zhou', 'pages/org/branch/index', '改名称', 1],
  ['zhou', 'pages/org/member/index', '登记情况', 1],
  ['zhou', 'pages/feedback/detail/index', '答复', 1],
  ['zhou', 'pages/study/training/index', '退回', 1],
  ['chen', 'pages/ledger/entry/index', '退回补充', 1],
  ['chen', 'pages/meeting/console/index', '登记列席', 1],
  ['chen', 'pages/meeting/detail/index', '结束会议', 0],
  ['chen', 'pages/visit/board/index', '登记联系对象', 1],
  ['chen', 'pages/talk/detail/index', '取消谈话', 0],
  ['wang', 'pages/visit/form/index', '添加一件答应的事', 1],
]

describe('W10, W12: a sheet', () => {
  it.each(sheets)('%s, %s, %s', async (who, page, name, fields) => {
    const phone = await open(who, page)
    expect([hidden(phone), heldStill(phone)]).toEqual([[false], false])
    await phone.tap(name)
    const [sheet] = roles(phone.elements(), 'dialog')
    expect(read(sheet, 'aria-modal')).toBe(true)
    expect([hidden(phone), heldStill(phone)]).toEqual([[true, false], true])
    const inside = [...elementsOf(sheet!)]
    expect(roles(inside, 'heading').map((each) => read(each, 'aria-level'))).toContain(2)
    const [areas, inputs] = [tagged(inside, 'textarea'), tagged(inside, 'input')]
    expect(areas.length + inputs.length).toBeGreaterThanOrEqual(fields)
    expect(areas.filter((each) => read(each, 'fixed') !== true)).toEqual([])
    expect([...areas, ...inputs].filter((each) => Number(read(each, 'cursor-spacing')) < 90)).toEqual([])
    expect([...areas, ...inputs].filter((each) => read(each, 'adjust-position') === false)).toEqual([])
    await phone.back()
    expect([hidden(phone), heldStill(phone)]).toEqual([[false], false])
    ends(phone)
  })

  it('keeps a reader out of the one below it, until that is the topmost again', async () => {
    const phone = await open('chen', 'pages/visit/board/index')
    await phone.tap('登记联系对象')
    await phone.tap('联系的党员，请选择')
    expect([hidden(phone), heldStill(phone)]).toEqual([[true, true, false], true])
    await phone.back()
    expect([hidden(phone), heldStill(phone)]).toEqual([[true, false], true])
    ends(phone)
  })
})

describe('W10: the build', () => {
  const { weapp } = builtWeapp()

  it('gives every page what holds it still, before all else', () => {
    const first = weapp.pages.map(
      (page) =>
        weapp
          .text(`${page}.wxml`)
          .replace(/<import[^>]*>\s*/g, '')
          .split(/[ />]/)[0],
    )
    expect(new Set(first)).toEqual(new Set(['<page-meta']))
  })

  it('has nothing over its pages but sheets', () => {
    const fixed = new Set<string>()
    for (const path of weapp.named('wxss'))
      parse(weapp.text(path)).walkDecls('position', ({ value, parent }) => {
        if (value === 'fixed') fixed.add((parent as unknown as { selector: string }).selector)
      })
    expect([...fixed]).toEqual(['.kit-sheet'])
  })

  it('tells WeChat of no text area on a page that it stands over one', async () => {
    const phone = await open('wang', 'pages/feedback/form/index')
    const [area] = tagged(phone.elements(), 'textarea')
    expect([read(area, 'fixed'), Number(read(area, 'cursor-spacing'))]).toEqual([false, 96])
    ends(phone)
  })
})

describe('W12: a reader', () => {
  it('hears the level of every heading, and of an input what is wrong with it', async () => {
    const phone = await open('zhou', 'pages/org/branch/index')
    const levels = roles(phone.elements(), 'heading').map((each) => read(each, 'aria-level'))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => typeof level !== 'number')).toEqual([])
    await phone.tap('改名称')
    await phone.type('名称', '很长的名称'.repeat(20))
    const wrong = phone.elements().find((each) => String(read(each, 'aria-label')).startsWith('名称，有误：最多'))
    expect(read(wrong, 'aria-invalid')).toBe(true)
    ends(phone)
  })

  it.each([
    [false, 1],
    [true, 0],
  ])('on (%s): a word that passes passes %d times by itself', async (reader, times) => {
    const phone = await open('wang', 'pages/feedback/form/index')
    phone.hands.reader = reader
    await phone.typeEverywhere('集中学习总在下班以后')
    await phone.network(false)
    await phone.tap('提交')
    const words = '已存在本机，联网后自动上传'
    await phone.until('the word', () => phone.record.said.includes(words))
    expect(phone.record.passed.filter((each) => each === words)).toHaveLength(times)
    phone.end()
  })

  it('on a WeChat that cannot tell is taken for none', async () => {
    const phone = await phoneOf(organ, 'wang', 'pages/feedback/form/index', { without: ['checkIsOpenAccessibility'] })
    await phone.typeEverywhere('集中学习总在下班以后')
    await phone.network(false)
    await phone.tap('提交')
    await phone.until('the word', () => phone.record.passed.includes('已存在本机，联网后自动上传'))
    phone.end()
  })
})
