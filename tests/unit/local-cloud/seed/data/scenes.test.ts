import { scenesOf } from '../../../../../local-cloud/seed/data/scenes'
import { items } from '../../../../../local-cloud/seed/data/study'
import { organName } from '../../../../../local-cloud/seed/data/tree'
import { cast } from '../../../../../local-cloud/cast'
import { castPage } from '../../../../../local-cloud/castPage'
import type { MeetingKind } from '../../../../../src/contract/vocabulary'

/** 0-S: the sample is a provincial 厅 whose study is first of all political. */

const studying = new Set<MeetingKind>([
  'studySession',
  'themedPartyDay',
  'partyLecture',
  'guestLecture',
  'coreGroupStudy',
])
const political =
  /习近平|全会|党章|入党|中央八项规定|纪律处分条例|廉洁自律准则|政治生活的若干准则|党的|支部工作条例|厉行节约反对浪费条例|国家安全观|政治过硬|牢记宗旨|党史|革命旧址|选举工作条例/

describe.each([
  ['the sample organ', false],
  ['the small one', true],
])('0-S: %s', (_name, small) => {
  const scenes = scenesOf(small)

  it('0-S: studies politics in at least half of its study, party days and lectures', () => {
    const titles = scenes.filter(({ kinds }) => kinds.some((kind) => studying.has(kind))).map(({ title }) => title)
    const found = titles.filter((title) => political.test(title))
    expect(titles.length).toBeGreaterThan(5)
    expect(found.length * 2).toBeGreaterThanOrEqual(titles.length)
  })

  it('0-S: begins every 支委会 with the 第一议题', () => {
    const committees = scenes.filter(({ kinds }) => kinds.includes('committeeMeeting'))
    expect(committees.length).toBeGreaterThan(1)
    for (const { title, agenda, minutes } of committees) {
      expect([title, agenda[0]?.[2]]).toEqual([title, 'firstTopic'])
      expect(agenda[0]?.[0]).toMatch(/习近平/)
      expect(agenda.reduce((sum, [, planned]) => sum + (planned ?? 0), 0)).toBeLessThanOrEqual(minutes)
    }
  })
})

it('0-S: plans first of all the study of 习近平新时代中国特色社会主义思想', () => {
  expect([...items].sort((a, b) => a.day - b.day)[0]?.topic).toBe('学习习近平新时代中国特色社会主义思想')
  expect(organName).toMatch(/省.+厅/)
})

it('0-S: names people as people are named, with the post in small print', () => {
  const page = castPage()
  for (const { name, post } of cast) {
    expect(name).not.toMatch(/书记|委员|党员|积极|督导|总支|系统|审计|组长|记录|预备|外支/)
    expect(page).toContain(`<span class="name">${name}</span> <span class="post">${post}</span>`)
  }
})
