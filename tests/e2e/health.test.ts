import { routes } from '../../src/platform/routes'
import { barriers, reachingOut } from '../support/browser/accessible'
import { beginStory, desktop } from '../support/browser/story'

/** 孙亦衡 looks whether all is well, on a phone and at the desk. */
const story = beginStory(true)

describe('the state of the system', () => {
  story.tells('is one tap from home, without a barrier, and holds no name', async () => {
    const sun = await story.phone('sun-system-administrator')
    await sun.sees('系统状态')
    await sun.taps(/看各部分的状态|各部分都正常/)
    await sun.sees('最近一次定时任务')
    await story.pictures('health phone')
    expect(await barriers(sun.page)).toEqual([])
    expect(await reachingOut(sun.page)).toEqual([])
    expect(await sun.page.innerText('body')).not.toMatch(/陈立新|王予安|第三党支部/)
  })
  story.tells('leads to how long a recovery waits, which may only be longer (T1)', async () => {
    const sun = await story.phone('sun-system-administrator', { at: routes.health })
    await sun.taps('找回身份要等多久')
    await sun.sees('72 到 720 小时，现在是 72 小时')
    expect(await barriers(sun.page)).toEqual([])
    expect(await reachingOut(sun.page)).toEqual([])
    await sun.types('等几个小时', '71')
    await sun.sees('请填 72 到 720 之间的整数')
    await sun.types('等几个小时', '96')
    await sun.taps('保存设置')
    await sun.sees('最近一次定时任务')
    await sun.taps('找回身份要等多久')
    await sun.sees('72 到 720 小时，现在是 96 小时')
  })
  story.tells('is a table of years and two columns at the desk', async () => {
    const sun = await story.phone('sun-system-administrator', { size: desktop, at: routes.health })
    await sun.sees('按年份存放的记录')
    await sun.sees('系统状态')
    await story.pictures('health desk')
    expect(await barriers(sun.page)).toEqual([])
  })
})
