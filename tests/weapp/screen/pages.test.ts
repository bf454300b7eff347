import type { Browser } from 'playwright-core'
import { launchChromium } from '../../support/browser/chromium'
import { clock, meeting } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { startOrgan } from '../../support/organ'
import { builtWeapp, faultsOf, screenPhoneOf } from '../../support/weapp/people'

jest.setTimeout(60_000)

let organ: Organ
let browser: Browser
let query = ''
beforeAll(async () => {
  ;[organ, browser] = await Promise.all([startOrgan(), launchChromium()])
  organ.cloud.setNow(clock('14:25'))
  const meetingId = await meeting.openNow(organ)
  query = new URLSearchParams({ meetingId, memberId: organ.members.wang, nodeId: organ.nodes.branch, branchId: organ.nodes.branch }).toString()
})
afterAll(async () => {
  await browser.close()
  await organ.stop()
})

describe('every page of app.json', () => {
  it.each(builtWeapp().weapp.pages)('%s is drawn', async (page) => {
    const phone = await screenPhoneOf(organ, 'chen', browser, { open: `${page}?${query}` })
    await phone.picture(page.replace(/^pages\/|\/index$/g, '').replace(/\//g, '-'))
    expect(faultsOf(phone)).toEqual([])
    await phone.close()
  })
})
