import { beginStory } from '../support/browser/story'
import { routes } from '../../src/platform/routes'

const story = beginStory()
const day = 24 * 3_600_000
/** From Friday 20 November to Monday 21 December, when the days of the month run out. */
const toMonday = 31 * day

story.tells(
  'A.3, Part I: on a Monday a secretary sees what the month still owes, and arranges two meetings like the last ones in two taps each',
  async () => {
    await story.passes(toMonday)
    const chen = await story.phone('chen-branch-secretary')
    await chen.taps(/^已完成 \d+ 件，看本支部/)
    await chen.sees(/^第三党支部还差 \d+ 件$/)
    await story.pictures('owed')
    for (const [kind, word] of [
      ['支委会', '支委会还没有发布'],
      ['主题党日', '主题党日还没有发布'],
    ] as const) {
      await chen.taps(new RegExp(`^照1[01]月\\d+日那场：2026年12月${kind}$`))
      await chen.taps('保存为草稿')
      await chen.sees(word)
      await chen.opens(routes.branchDuties)
    }
    // A draft is nobody's meeting yet: once it is published, the light says so.
    await chen.opens(routes.meetings)
    await chen.taps(/^支委会：/)
    await chen.taps('发布')
    await chen.answers('发布')
    await chen.sees('会议已发布')
    await chen.answers('关闭')
    await chen.opens(routes.branchDuties)
    await chen.sees('已安排 12月22日')
    await story.pictures('planned')

    // A month that was missed is accounted for in the branch's own words.
    await chen.taps('说明原因：2026年11月主题党日')
    await chen.types('没有开展的原因', '当天全员转移群众，12 月一并开展')
    await chen.answers('保存说明')
    await chen.sees(/当天全员转移群众，12 月一并开展（陈立新/)
    await story.pictures('explained')
  },
)
