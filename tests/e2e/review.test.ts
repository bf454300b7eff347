import { scenesOf } from '../../local-cloud/seed/data/scenes'
import { beginStory } from '../support/browser/story'

const story = beginStory()

/** The newest meeting of 第三党支部 that is in the archive when the story begins. */
const archived = scenesOf(true).filter((scene) => scene.key.startsWith('b3-') && scene.ends === 'archived')
const titles = new Set(archived.map((scene) => scene.title))
const amended = '东门消防箱于当日更换，王予安负责复查。'

story.tells('陈立新 amends an archived meeting, 郑怀谷 agrees, and the record shows both', async () => {
  const chen = await story.phone('chen-branch-secretary')
  await chen.taps('会议')
  await chen.taps('以往')
  await chen.sees('已归档')
  const shown = await chen.reading()
  const title = [...titles].find((each) => shown.includes(each))
  if (!title) throw new Error('None of the archived meetings of the sample is in the list')
  await chen.taps(title)
  await chen.sees(/已归档$/)
  await chen.taps('提出更正')
  await chen.types('更正后的内容', amended)
  await chen.types('更正理由', '记录漏写复查的同志')
  await story.pictures('amending')
  await chen.answers('提出')
  await chen.sees('待上级审核')
  await chen.sees(amended)
  const meetingId = chen.parameter('meetingId')
  await story.pictures('amendment proposed')

  const zheng = await story.phone('zheng-general-branch-secretary')
  await zheng.taps(`审核“${title}”的更正`)
  await zheng.sees(amended)
  await zheng.taps('同意：会议记录更正为')
  await zheng.sees('已同意')
  expect(zheng.parameter('meetingId')).toBe(meetingId)

  await chen.page.reload()
  await chen.sees('归档后有更正，见“更正”。')
  await chen.sees(/郑.*已同意/)
  await story.pictures('amended')
})
