import { clock } from '../support/meeting'
import type { Organ, PersonKey } from '../support/organ'
import { openIds, startOrgan } from '../support/organ'
import { layOut, queryOf, said } from '../support/weapp/everyPage'
import { builtWeapp, errorsOf, wireOf } from '../support/weapp/people'
import type { Phone } from '../support/weapp/phone'
import { startPhone } from '../support/weapp/phone'

/**
 * W1 on the untouched build: whatever page of the app was opened without a network asks again when there is one, each question
 * once, whether WeChat says so, the app comes to the front or the page is pulled down.
 */
jest.setTimeout(240_000)

const sentence = '没有连上网络'

/** Pages at the door, where nobody is signed in yet. */
const door = ['pages/main/bind/index', 'pages/main/consent/index', 'pages/session/claim/index']
/** Pages that ask nothing when they are opened, so that there is nothing to ask again. */
const asksNothing = [
  'pages/main/record/index',
  'pages/main/branch/index',
  'pages/main/mine/index',
  'pages/main/scan/index',
  'pages/main/myCode/index',
  'pages/org/roster/index',
  'pages/feedback/form/index',
  'pages/outbox/list/index',
  'pages/session/device/index',
  'pages/session/privacy/index',
  'pages/session/about/index',
  'pages/system/kit/index',
]
/** Of use without a network: made for such a place, or opened with all it says, and only an offer is asked for. */
const needsNone = ['pages/meeting/enterLeave/index', 'pages/main/accepted/index']
/** Where a meeting's code is shown its key is asked for once, for as long as it is; elsewhere it comes for the names beside it. */
const showsCode = ['pages/meeting/detail/index', 'pages/meeting/code/index', 'pages/attendance/screen/index']
/** Says it in words of its own, once what it is about is there: to the room, or with what to do instead. */
const ownWords: Record<string, string> = {
  'pages/attendance/screen/index': '暂时没有网络',
  'pages/main/shortCode/index': '输短码签到要有网络',
}
/** Once what it is about is there, a form goes on without a network until it is sent, and a meeting's door until it ends. */
const goesOn = [
  'pages/meeting/detail/index',
  'pages/meeting/code/index',
  'pages/meeting/plan/index',
  'pages/meeting/section/index',
  'pages/org/memberForm/index',
  'pages/org/recoveryHours/index',
  'pages/study/noteForm/index',
  'pages/study/trainingForm/index',
  'pages/visit/form/index',
  'pages/courtyard/form/index',
  'pages/courtyard/summary/index',
  'pages/talk/plan/index',
  'pages/talk/record/index',
  'pages/talk/settings/index',
  'pages/ledger/form/index',
]

let organ: Organ
let laidOut: Record<string, string>
let phone: Phone
let time = Date.parse(clock('14:25'))
/** What the phone asked of the server since somebody looked: the act and its words. */
const asked: (readonly [string, string])[] = []
beforeAll(async () => {
  organ = await startOrgan()
  laidOut = await layOut(organ)
})
afterAll(() => organ.stop())
afterEach(() => phone.end())

/** Somebody who has entered, on a page that asks nothing. */
const enters = (who: PersonKey): Promise<Phone> => {
  const wire = wireOf(organ, openIds[who])
  return startPhone({
    ...builtWeapp(),
    ...wire,
    open: 'pages/main/mine/index',
    now: () => time,
    call: (name, data) => {
      const { action, input } = data as { action: string; input: unknown }
      asked.push([action, JSON.stringify(input)])
      return wire.call(name, data)
    },
  })
}

/** The acts asked of the server while something happens; no question twice. */
const askedIn = async (happens: () => Promise<void>): Promise<string[]> => {
  asked.length = 0
  await happens()
  expect(new Set(asked.map((each) => each.join(' '))).size).toBe(asked.length)
  return asked.map(([action]) => action).sort()
}

const opens = (page: string): Promise<void> => {
  const tab = builtWeapp().weapp.app.tabBar?.list.find(({ pagePath }) => pagePath === page)
  return tab ? phone.tab(tab.text) : phone.go(`/${page}?${queryOf(page, laidOut)}`)
}
const losesNetwork = () => phone.network(false)
/** WeChat does not tell of what happens while the app is away. */
const findsNetwork = () => phone.network(true, 'quietly')
const pages = builtWeapp().weapp.pages.filter((page) => !door.includes(page))

describe('W1: every page of the app that asks something', () => {
  it.each(pages.filter((page) => !asksNothing.includes(page)))('%s', async (page) => {
    const [who, ...words] = said[page] ?? []
    phone = await enters(who ?? 'chen')
    const later = ownWords[page] ?? sentence
    const lost = (first: boolean) => {
      if (!needsNone.includes(page) && (first || !goesOn.includes(page)))
        expect(phone.text()).toContain(first ? sentence : later)
    }
    const there = () => {
      for (const each of [sentence, later]) expect(phone.text()).not.toContain(each)
      for (const each of words) expect(phone.text()).toContain(each)
    }

    await losesNetwork()
    await opens(page)
    lost(true)
    const whole = await askedIn(() => phone.network(true))
    there()
    expect(whole).not.toEqual([])
    const again = showsCode.includes(page) ? whole.filter((action) => action !== 'attendance.codeKey') : whole

    await losesNetwork()
    time += 11_000
    await phone.leaveAndReturn()
    lost(false)
    await findsNetwork()
    expect(await askedIn(() => phone.leaveAndReturn())).toEqual(again)
    there()

    await losesNetwork()
    await phone.pullDown()
    lost(false)
    await findsNetwork()
    expect(await askedIn(() => phone.pullDown())).toEqual(again)
    expect(phone.text()).not.toContain(sentence)
    // What goes by WeChat's word is told by it, too: the app is in front.
    await phone.network(true)
    there()
    expect(phone.record.pulls).toEqual(['pulled', 'ended', 'pulled', 'ended'])

    // What has just been answered is not asked for again.
    expect(await askedIn(() => phone.leaveAndReturn())).toEqual([])
    expect(errorsOf(phone)).toEqual([])
  })
})

it.each(asksNothing)('W1: %s is let go at once, and asks nothing', async (page) => {
  phone = await enters(said[page]?.[0] ?? 'chen')
  await opens(page)
  expect(await askedIn(() => phone.pullDown())).toEqual([])
  expect(phone.record.pulls).toEqual(['pulled', 'ended'])
  expect(errorsOf(phone)).toEqual([])
})
