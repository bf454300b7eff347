import { routes } from '../../src/platform/routes'
import { beginStory, desktop, handset } from '../support/browser/story'

const story = beginStory(true)
const people = ['wang-member', 'chen-branch-secretary', 'zheng-general-branch-secretary', 'zhou-committee-officer', 'sun-system-administrator', 'qian-auditor', 'zhao-activist', 'wu-other-branch-secretary'] as const
for (const who of people)
  for (const [name, size] of Object.entries({ phone: handset, desk: desktop }))
    story.tells(`${who} ${name}`, async () => {
      const phone = await story.phone(who, { size })
      await phone.page.waitForTimeout(2500)
      await phone.page.screenshot({ path: `.tmp/homes/${who}-${name}.png`, fullPage: true })
      if (who === 'wang-member' || who === 'chen-branch-secretary')
        for (const at of ['record', 'branch', 'mine'] as const) {
          await phone.opens(routes[at])
          await phone.page.waitForTimeout(1200)
          await phone.page.screenshot({ path: `.tmp/homes/${who}-${name}-${at}.png`, fullPage: true })
        }
      await phone.context.close()
    })
story.tells('large', async () => {
  for (const who of ['wang-member', 'chen-branch-secretary'] as const) {
    const phone = await story.phone(who, { size: handset })
    await phone.taps('我的')
    await phone.taps('大字版')
    await phone.taps('首页')
    await phone.page.waitForTimeout(1500)
    await phone.page.screenshot({ path: `.tmp/homes/${who}-large.png`, fullPage: true })
    await phone.opens(routes.record)
    await phone.page.waitForTimeout(1200)
    await phone.page.screenshot({ path: `.tmp/homes/${who}-large-record.png`, fullPage: true })
    await phone.context.close()
  }
})
