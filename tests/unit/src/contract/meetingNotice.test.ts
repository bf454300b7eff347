import { changedText, changeText } from '../../../../src/contract/meetingNotice'

const now = { place: '205 室', startAt: '2026-11-20T06:30:00.000Z', endAt: '2026-11-20T08:00:00.000Z' }

describe('U6: what was changed after the notice', () => {
  it('is nothing while all is as it was told', () => expect(changedText(now, 2026)).toBeNull())
  it('is said with what the notice said', () => {
    const time = { startAt: '2026-11-19T06:30:00.000Z', endAt: '2026-11-19T08:00:00.000Z' }
    expect(changedText({ ...now, noticeSaid: { place: '301 室', time, agenda: [] } }, 2026)).toBe(
      '发布后有改动：时间由11月19日 星期四 14:30–16:00改为11月20日 星期五 14:30–16:00；地点由“301 室”改为“205 室”；议程改了。',
    )
    expect(changedText({ ...now, noticeSaid: { place: '301 室' } }, 2026)).toBe(
      '发布后有改动：地点由“301 室”改为“205 室”。',
    )
  })
  it('is a line of the log, in full where a line has room', () => {
    expect(changeText({ what: 'chair', from: '未定', to: '陈书记' })).toBe('主持人由“未定”改为“陈书记”')
    expect(changeText({ what: 'agenda' })).toBe('改了议程')
  })
})
