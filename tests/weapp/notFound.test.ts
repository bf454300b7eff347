import { startOrgan } from '../support/organ'
import type { Organ } from '../support/organ'
import { builtWeapp, errorsOf, phoneOf } from '../support/weapp/people'

/** Every page there is, opened by a link to what is not there, or to what is another's. */
let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())

const named = [
  'meetingId',
  'noteId',
  'talkId',
  'entryId',
  'feedbackId',
  'memberId',
  'nodeId',
  'branchId',
  'trainingId',
  'id',
]
const links = {
  'to what is not there': (name: string) => `no-such-${name}`,
  'that lost a part of itself': () => '%E4%B8%8D%E6%98%AF',
}
const refused = /没有找到|没有这项权限|不完整或已失效/

describe.each(Object.entries(links))('U18: a link %s', (_words, valueOf) => {
  it('is never the end of the way: whatever page refuses leads home', async () => {
    const phone = await phoneOf(organ, 'wang')
    await phone.until('home', () => phone.path() === 'pages/main/home/index')
    const query = named.map((name) => `${name}=${valueOf(name)}`).join('&')
    const without: string[] = []
    let refusals = 0
    for (const page of builtWeapp().weapp.pages.filter((path) => !path.startsWith('pages/main/'))) {
      await phone.go(`/${page}?kind=note&${query}`)
      if (refused.test(phone.text())) {
        refusals += 1
        if (!phone.text().includes('回首页')) without.push(`${page}: ${phone.text()}`)
      }
      // Some lead home by themselves.
      if (phone.path() === page) await phone.back()
    }
    expect(without).toEqual([])
    expect(refusals).toBeGreaterThan(10)
    await phone.go(`/pages/feedback/detail/index?feedbackId=${valueOf('feedbackId')}`)
    await phone.tap('回首页')
    expect(phone.path()).toBe('pages/main/home/index')
    expect(errorsOf(phone)).toEqual([])
    phone.end()
  })
})
