import { routes } from '../../src/platform/routes'
import type { Phone } from '../support/browser/phone'
import { beginStory } from '../support/browser/story'
import { mostTaps, tapsOf, tenTasks, type Hand } from '../support/tenTasks'

/** Ob 2 in a browser: each of the ten main tasks is at most three taps from home. */
const story = beginStory()
const tasks = tenTasks({ whom: '李大爷家', counterpart: '徐望舒', matter: '院坝边水沟没有盖板' })
const people = {} as Record<'member' | 'secretary', Phone>

const handOf = (phone: Phone): Hand => ({
  tap: phone.taps,
  answer: phone.answers,
  type: phone.types,
  sees: phone.sees,
})

story.tells('陈立新 means to talk with 徐望舒 today, and 王予安 has the code on the phone', async () => {
  people.secretary = await story.phone('chen-branch-secretary', { camera: true, at: routes.planTalk })
  await people.secretary.taps(/^谈话对象/)
  await people.secretary.taps('徐望舒')
  await people.secretary.taps('安排')
  await people.secretary.sees('与徐望舒的谈心谈话')
  people.member = await story.phone('wang-member', { camera: true, at: routes.device })
  await people.member.taps('在本机启用我的码')
  await people.member.sees('您的签到码在这部手机上')
})

for (const task of tasks)
  story.tells(`Ob 2: “${task.name}” is at most three taps from home`, async () => {
    const phone = people[task.who]
    await phone.opens(routes.home)
    expect(await tapsOf(task, handOf(phone))).toBeLessThanOrEqual(mostTaps)
  })
