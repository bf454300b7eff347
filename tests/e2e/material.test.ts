import { readFileSync } from 'node:fs'
import { routes } from '../../src/platform/routes'
import { barriers } from '../support/browser/accessible'
import { beginStory } from '../support/browser/story'

const story = beginStory()

const pdf = Buffer.from('%PDF-1.7\nwords\n%%EOF\n')

story.tells('李知夏 adds a file to read, and 王予安 downloads it', async () => {
  const li = await story.phone('li-organization-commissioner')
  await li.sees('我的')
  await li.opens(routes.studyMaterials)
  await li.taps('登记材料')
  await li.types('题目', '支部工作条例要点')
  await li.types('来源', '机关党委编印')
  const asked = li.page.waitForEvent('filechooser')
  await li.taps('选择文件')
  await (await asked).setFiles({ name: '条例要点.pdf', mimeType: 'application/pdf', buffer: pdf })
  await li.sees('条例要点.pdf · 1 KB')
  await story.pictures('a file to read')
  expect(await barriers(li.page)).toEqual([])
  await li.taps('登记')
  await li.sees('打开')

  const wang = await story.phone('wang-member')
  await wang.sees('我的')
  await wang.opens(routes.studyMaterials)
  await wang.sees('条例要点.pdf · 1 KB')
  await story.pictures('materials with a file')
  const download = wang.page.waitForEvent('download')
  await wang.page.getByRole('button', { name: '打开《支部工作条例要点》' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('条例要点.pdf')
  expect(readFileSync(await file.path())).toEqual(pdf)
})
