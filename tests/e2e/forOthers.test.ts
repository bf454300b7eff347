import { withoutPhone } from '../../local-cloud/cast'
import { routes } from '../../src/platform/routes'
import { opensTodaysMeeting } from '../support/browser/acts'
import { todays } from '../support/browser/sample'
import { beginStory, desktop } from '../support/browser/story'

const story = beginStory()
const elder = withoutPhone.rosterName

story.tells(
  '0.15 0.16 leave by telephone, and a talk confirmed face to face: 田守常 has neither phone nor account',
  async () => {
    const chen = await story.phone('chen-branch-secretary')
    await chen.taps(todays.title)
    await chen.taps('代录请假')
    await chen.taps(/^谁请假/)
    await chen.taps(elder)
    await chen.taps('病假')
    await chen.taps('电话')
    await story.pictures('entering leave')
    await chen.taps('代录请假')
    await chen.losesSight('怎样请的假')
    await chen.taps('代录请假')
    await chen.sees('已代录 1 份')
    await story.pictures('leave entered')
    await chen.goesBack()
    await chen.goesBack()
    await opensTodaysMeeting(chen)
    await chen.finds(elder, '病假 · 已批准（陈立新代录，电话）.*请假')

    const li = await story.phone('li-organization-commissioner', { at: routes.talks })
    await li.taps('安排谈心谈话')
    await li.taps(/^谈话对象/)
    await li.taps(elder)
    await li.taps('安排')
    await li.taps('记录这次谈话')
    await li.sees('对方没有绑定微信，只登记谈话情况')
    await li.taps('对方当面确认')
    await story.pictures('a talk on paper')
    await li.taps('保存，请组织委员或书记见证')
    await li.sees('已当面确认，待组织委员或书记见证')

    await chen.opens(routes.talks)
    await chen.taps('本支部')
    await chen.taps(new RegExp(`^李知夏与${elder}.*待您见证`))
    await chen.sees('看过本人签字或问过本人，再标记')
    await story.pictures('a talk to be witnessed')
    await chen.taps('见证属实')
    await chen.sees(/当面确认，陈立新 .* 见证/)

    const zhou = await story.phone('zhou-committee-officer', { at: routes.talkCoverage, size: desktop })
    await zhou.sees(/其中当面确认 \d 人/)
    await story.pictures('coverage with talks on paper')
  },
)
