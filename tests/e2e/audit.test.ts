import { routes } from '../../src/platform/routes'
import { barriers, reachingOut } from '../support/browser/accessible'
import { beginStory, desktop } from '../support/browser/story'

/** T8: 钱慎思 opens the audit and finds who read the words of a talk, and none of the words. */
const story = beginStory(true)

describe('the audit', () => {
  story.tells('tells who read, one tap from home, and goes from there to that record', async () => {
    const qian = await story.phone('qian-auditor')
    await qian.opens(routes.home)
    await qian.taps('审计记录')
    await qian.sees(/ · 查看谈话内容/)
    await story.pictures('audit phone')
    expect(await barriers(qian.page)).toEqual([])
    expect(await reachingOut(qian.page)).toEqual([])
    expect(await qian.page.innerText('body')).not.toMatch(/青年党员培训|205 室/)
  })
  story.tells('is a table at the desk', async () => {
    const qian = await story.phone('qian-auditor', { size: desktop, at: routes.audit })
    await qian.sees('查看谈话内容')
    await story.pictures('audit desk')
    expect(await barriers(qian.page)).toEqual([])
  })
})
