import { opensTodaysMeeting, scans, showsMeetingCode, showsTheRoll } from '../support/browser/acts'
import { todays } from '../support/browser/sample'
import { beginStory } from '../support/browser/story'

const story = beginStory()

story.tells('徐望舒 asks for leave, 陈立新 approves it, and 徐望舒 turns up after all and is present', async () => {
  const xu = await story.phone('xu-member', { camera: true })
  await xu.taps(todays.title)
  await xu.taps('请假')
  await xu.taps('值班值守')
  await story.pictures('asking for leave')
  await xu.taps('提交请假')
  await xu.sees('我的请假等书记批')

  const chen = await story.phone('chen-branch-secretary')
  await chen.taps('徐望舒请假')
  await chen.taps('准假，徐望舒请假')
  await chen.losesSight('徐望舒请假')
  await story.pictures('leave decided')
  await xu.page.reload()
  await xu.sees('我的请假已批准')

  await chen.goesBack()
  await opensTodaysMeeting(chen)
  await chen.finds('徐望舒', '值班值守 · 已批准.*请假')
  await scans(xu, await showsMeetingCode(chen), '签到已记入这场会议的名册，无需再填表。')
  await showsTheRoll(chen)
  await chen.finds('徐望舒', '14:\\d\\d 扫会议码.*已签到')
  await chen.sees(/^已到 2 人，还差 \d+ 人$/)
})
