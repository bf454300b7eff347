import type { Draft } from '../../src/platform/outbox'
import { phoneKey, placeOf } from '../../src/platform/outbox/keys'
import { draftKinds, memberKinds, phoneKinds } from '../../src/platform/outbox/kinds'
import { clock } from '../support/meeting'
import type { Organ } from '../support/organ'
import { openIds, people, startOrgan } from '../support/organ'
import { photoFixture } from '../support/photo'
import { layOut, queryOf, unkeptPages, writingPages } from '../support/weapp/everyPage'
import { builtWeapp, errorsOf, wireOf } from '../support/weapp/people'
import type { Phone } from '../support/weapp/phone'
import { startPhone } from '../support/weapp/phone'
import { writtenIn } from '../support/weapp/view'

/**
 * One phone and one WeChat, two people of the untouched build: what the first left on any page of the mini-program is in
 * nobody else's sight, and goes in nobody else's name.
 */
jest.setTimeout(240_000)

const canary = '只有陈书记知道'

let organ: Organ
let laidOut: Record<string, string>
let heir: string
/** What the phone said to the cloud. */
const said: string[] = []
const kept = { storage: new Map<string, string>(), files: new Map<string, Buffer>() }
beforeAll(async () => {
  organ = await startOrgan()
  laidOut = await layOut(organ)
  heir = await organ.add(organ.nodes.branch, { name: '韩接任', phone: null })
})
afterAll(() => organ.stop())

const withCanary = () => [...kept.storage].filter(([, text]) => text.includes(canary)).map(([key]) => key)
const drafts = () =>
  [...kept.storage]
    .filter(([key]) => placeOf(key)?.kind === 'draft')
    .map(([, text]) => JSON.parse(JSON.parse(text) as string) as Draft)
const ownFiles = () =>
  [...kept.files.keys()]
    .filter((path) => path.startsWith('wxfile://usr/'))
    .map((path) => path.slice('wxfile://usr/'.length))

/** A launch on what the last one left. */
const launch = (open?: string): Promise<Phone> => {
  const wire = wireOf(organ, openIds.chen)
  return startPhone({
    ...builtWeapp(),
    ...wire,
    call: (name, data) => {
      said.push(JSON.stringify(data))
      return wire.call(name, data)
    },
    now: () => Date.parse(clock('14:25')),
    ...kept,
    open,
  })
}
const close = (phone: Phone) => {
  expect(errorsOf(phone)).toEqual([])
  phone.end()
}
/** Pages that are to be left alone: what they say is to the door itself. */
const door = new Set(['pages/main/bind/index', 'pages/session/claim/index', 'pages/main/consent/index'])
const pages = () => builtWeapp().weapp.pages.filter((page) => !door.has(page))
/** Opens the page with something of every kind to find, and empty; looks each time. */
const visit = async (phone: Phone, page: string, look: () => Promise<unknown>) => {
  const tab = builtWeapp().weapp.app.tabBar?.list.find(({ pagePath }) => pagePath === page)
  if (tab) await phone.tab(tab.text)
  if (tab) return void (await look())
  for (const parameters of [`?${queryOf(page, laidOut)}`, '']) {
    await phone.go(`/${page}${parameters}`)
    await look()
    await phone.back()
  }
}
const comesHome = async (phone: Phone) => {
  await phone.until('home', () => phone.path() === 'pages/main/home/index')
  await phone.settled()
}

it('keeps what is typed on every page of the app, and a photo, under the name of whoever typed it', async () => {
  const phone = await launch()
  const known = [...writingPages, ...unkeptPages]
  for (const page of pages()) {
    await visit(phone, page, async () => {
      await phone.typeEverywhere(canary)
      // A form that is new here is known to be kept (W4), or to have a reason.
      if (!known.includes(page)) expect([page, ...writtenIn(phone.elements())]).toEqual([page])
    })
  }
  await phone.go('/pages/courtyard/form/index')
  await phone.type('主题', canary)
  await phone.type('村（社区）', canary)
  await phone.type('到场群众（人）', '17')
  phone.hands.photos.push(photoFixture('plain.jpg'))
  await phone.tap('添加照片')
  await phone.network(false)
  await phone.tap('完成记录')
  await phone.until('the note to wait', () => drafts().some(({ state }) => state === 'waiting'))
  close(phone)
  // Each form that goes by itself has left something of its kind; beside them only those sent with a tap did.
  expect(new Set(drafts().map(({ kind }) => kind))).toEqual(new Set(draftKinds))
  for (const key of withCanary())
    expect(placeOf(key)).toMatchObject({
      memberId: organ.members.chen,
      kind: expect.stringMatching(/^(draft|form)$/) as string,
    })
  expect(ownFiles()).toHaveLength(1)
})

it('shows the next person on this phone nothing of it, on any page, in any key and in any file, and says none of it in their name', async () => {
  // 陈书记 binds another WeChat meanwhile, so that this one is nobody's.
  await organ.bind(`phone-${people.chen.phone}`)
  const phone = await launch()
  await phone.until('the binding page', () => phone.path() === 'pages/main/bind/index')
  const { code } = await organ.ok(openIds.zhou, 'session.invite', { memberId: heir })
  await phone.tap('同意并继续')
  await phone.type('邀请码', code)
  await phone.tap('用邀请码绑定')
  await comesHome(phone)
  // A post makes somebody protected: one person's invitation comes before it.
  const post = { memberId: heir, nodeId: organ.nodes.branch, startOn: '2026-01-10', termEndsOn: null }
  await organ.ok(openIds.zhou, 'org.appoint', { ...post, post: 'deputySecretary' })
  for (const page of pages()) {
    await visit(phone, page, async () => {
      expect(`${page}: ${phone.text()}`).not.toContain(canary)
    })
  }
  expect(phone.text()).not.toContain(canary)
  await phone.leaveAndReturn()
  expect(said.filter((data) => data.includes(canary))).toEqual([])
  // Whatever lies here now is the phone's own, the next person's, or waits for the one before.
  for (const key of kept.storage.keys()) {
    const place = placeOf(key)
    if (place) expect([heir, organ.members.chen]).toContain(place.memberId)
    else expect(phoneKinds.map(phoneKey)).toContain(key)
    if (place?.memberId === organ.members.chen) expect(memberKinds[place.kind]).toBe('sent')
    else expect(kept.storage.get(key)).not.toContain(canary)
  }
  for (const name of ownFiles()) expect(placeOf(name)?.memberId).toBe(organ.members.chen)
  await phone.tab('我的')
  await phone.tap('解除微信绑定')
  await phone.tap('解除绑定')
  await phone.until('the binding page', () => phone.path() === 'pages/main/bind/index')
  await phone.settled()
  close(phone)
})

it('gives it back to its writer, and sends what waits once they are back', async () => {
  const before = drafts().length
  const phone = await launch()
  // They agreed to the notice before; a binding anew asks again.
  await phone.tap('同意并继续')
  await phone.send('用微信手机号绑定', 'getphonenumber', { code: await organ.phoneCode(openIds.chen) })
  await comesHome(phone)
  await phone.until('the note to be sent', () => drafts().length === before - 1)
  await phone.settled()
  expect(ownFiles()).toEqual([])
  await phone.go('/pages/outbox/list/index')
  expect(phone.text()).toContain(`还有 ${before - 1} 份没有送出`)
  await phone.back()
  await phone.go('/pages/feedback/form/index')
  expect(phone.text()).toContain(canary)
  close(phone)
  const { rows } = await organ.ok(openIds.chen, 'courtyard.list', { view: 'mine' })
  expect(rows.map(({ topic, authorName }) => [topic, authorName])).toContainEqual([canary, people.chen.name])
})
