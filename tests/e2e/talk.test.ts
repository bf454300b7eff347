import { routes } from '../../src/platform/routes'
import { beginStory, desktop } from '../support/browser/story'

const story = beginStory()
const secret = '家里老人住院，想调整十二月的夜班'

story.tells(
  '陈立新 talks with 王予安, who confirms and agrees to one sentence; 周牧之 sees counts and not a word',
  async () => {
    const chen = await story.phone('chen-branch-secretary')
    await chen.opens(routes.talks)
    await chen.sees('我的谈心谈话')
    await story.pictures('talks')
    await chen.taps('安排谈心谈话')
    await chen.taps(/^谈话对象/)
    await chen.taps('王予安')
    await chen.types('地点', '205 室')
    await story.pictures('planning a talk')
    await chen.taps('安排')
    await chen.sees('与王予安的谈心谈话')
    await chen.taps('记录这次谈话')
    await chen.types('谈了什么', secret)
    await chen.types('困难', '夜班')
    await story.pictures('recording a talk')
    await chen.taps('保存并请对方确认')
    await chen.sees('内容只有你们二人能看')
    await chen.sees(secret)
    await chen.taps('提一句话')
    await chen.types('这一句', '协调一名同志十二月的夜班')
    await chen.taps('请对方同意')
    await chen.sees('待对方同意')
    await story.pictures('a talk of the host')

    const wang = await story.phone('wang-member')
    await wang.taps('确认与陈立新的谈心谈话')
    await wang.sees(secret)
    await wang.taps('确认谈过')
    await wang.sees('已确认')
    await wang.sees(/只带去这一句：“协调一名同志十二月的夜班”/)
    await story.pictures('a talk of the counterpart')
    await wang.taps('同意转入台账')
    await wang.sees(/年第 \d+ 号/)
    await story.pictures('an agreed sentence')

    const li = await story.phone('li-organization-commissioner', { at: routes.talks })
    await li.taps('本支部')
    await li.taps(/^陈立新与王予安/)
    await li.sees('内容只有谈话的两个人能看')
    expect(await li.reading()).not.toContain(secret)

    const zhou = await story.phone('zhou-committee-officer', { at: routes.talkCoverage, size: desktop })
    await zhou.sees(/年还有 \d+ 人次待谈/)
    await story.pictures('coverage from above')
    await zhou.taps('综合党总支')
    await zhou.taps('第三党支部')
    await zhou.sees('以对方确认过的为准；只有数字，没有内容')
    const reading = await zhou.reading()
    for (const word of [secret, '王予安', '陈立新']) expect(reading).not.toContain(word)

    const sun = await story.phone('sun-system-administrator', { at: routes.talkSettings, size: desktop })
    await sun.sees('加密不能防什么')
    await story.pictures('settings')
  },
)
