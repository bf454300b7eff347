import { beginStory, desktop } from '../support/browser/story'
import { elsewhere } from '../support/browser/sample'
import { routes } from '../../src/platform/routes'

const story = beginStory()
const [first, second] = elsewhere.agenda.map(([title], at) => `${at + 1}. ${title}`) as [string, string]

story.tells(
  '5.1, 5.2, 1.7: two take the record of one meeting by item, on a phone and at a desk, and nothing of either is lost',
  async () => {
    const phone = await story.phone('wu-other-branch-secretary')
    await phone.taps('会议')
    await phone.taps(elsewhere.title)
    await phone.taps('第 1 项开始')
    await phone.taps('第 1 项完成')
    await phone.sees('已完成')
    await story.pictures('agenda followed')
    const meetingId = phone.parameter('meetingId')
    await phone.opens(routes.meeting, { meetingId, view: 'minutes' })
    await phone.taps(second)
    await phone.types('这项的记录', '大家讨论了两种学法。')
    await phone.taps('添加一条决议')
    await phone.types('决议 1', '下周三再学一次。')

    // At the desk the same item is opened before the phone saves it.
    const desk = await story.phone('wu-other-branch-secretary', { size: desktop })
    await desk.opens(routes.minutesItem, { meetingId, itemId: 'i2' })
    await desk.sees('这项的记录')
    await phone.taps('保存')
    await phone.sees('按议程记')
    await phone.sees(/已记 \d+ 字/)
    await desk.types('这项的记录', '讨论时有三位同志发言。')
    await desk.taps('保存')
    await desk.sees('别人刚保存过这一项')
    await desk.sees(/大家讨论了两种学法。/)
    await story.pictures('both texts')
    await desk.taps('对照着接着改')
    await desk.types('这项的记录', '大家讨论了两种学法，有三位同志发言。')
    await desk.taps('保存')
    await desk.losesSight('别人刚保存过这一项')

    await phone.taps(first)
    await phone.types('这项的记录', '领学了公报的前两部分。')
    await phone.taps('保存')
    await phone.sees('按议程记')
    await phone.opens(routes.meeting, { meetingId })
    await phone.sees('大家讨论了两种学法，有三位同志发言。')
    await phone.sees('领学了公报的前两部分。')
    // What the desk was told a moment ago is asked for anew.
    await desk.opens(routes.meeting, { meetingId })
    await desk.page.reload()
    await desk.sees('领学了公报的前两部分。')
    await story.pictures('composed')
  },
)

story.tells(
  '0.23: the branch reads an 组织生活会 by person, the officer above is told how many there are',
  async () => {
    const wu = await story.phone('wu-other-branch-secretary')
    await wu.taps('会议')
    await wu.taps('以往')
    await wu.taps('年度组织生活会')
    await wu.sees('点开会记下是谁看的')
    const meetingId = wu.parameter('meetingId')
    await story.pictures('sections')
    await wu.page
      .getByText(/^\d+ 字 · /)
      .filter({ visible: true })
      .first()
      .click()
    await wu.sees('批评意见 1')
    const zhou = await story.phone('zhou-committee-officer', { size: desktop })
    await zhou.opens(routes.meeting, { meetingId })
    await zhou.sees('按人记录共 3 段。')
    await story.pictures('a section, and what is left out')
  },
)
