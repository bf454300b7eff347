import { fireEvent, screen } from '@testing-library/react'
import type { DutyRow, PersonDuties } from '../../../src/contract/duty'
import type { Light } from '../../../src/contract/dutyWords'
import { Person } from '../../../src/features/duty/Person'
import { answer } from '../../support/taro/fakeCloud'
import { chen, wang } from '../../support/taro/people'
import { lastCall } from '../../support/taro/taro'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'

const light: Light = {
  ...{ state: 'due', tone: 'amber', word: '还差', need: 32, have: 12, counted: [], planned: [] },
  ...{ missing: ['还差 20 学时'], dueOn: '2026-12-31', notes: [], reason: null, explanation: null },
  can: { explain: false },
}
const row = (ruleId: string, title: string, over: Partial<Light> = {}): DutyRow => ({
  ...{
    ruleId,
    title,
    quote: `${title}的原文`,
    cite: `《条例》${title}`,
    mark: null,
    documentNo: null,
    meetingKind: null,
  },
  subject: { kind: 'member', id: wang.memberId, name: wang.name },
  windows: [
    {
      windowId: '2026',
      year: 2026,
      text: '2026年',
      from: '2026-01-01',
      to: '2026-12-31',
      light: { ...light, ...over },
    },
  ],
})
const meeting = { recordId: 'm1', text: '主题党日', day: '2026-09-04', marks: ['补记'] }
const duties: PersonDuties = {
  memberId: wang.memberId,
  name: wang.name,
  year: 2026,
  asOf: '2026-11-22T01:00:00.000Z',
  rows: [
    row('study-hours', '集中学习学时'),
    row('dual-life', '双重组织生活', {
      ...{ state: 'green', tone: 'green', word: '已完成', missing: [], counted: [meeting] },
    }),
  ],
}
const begin = (who: typeof wang, memberId?: string) => {
  newPhone('pages/duty/person/index')
  signIn(who)
  answer('duty.person', duties)
  renderPage(<Person memberId={memberId} />)
}

it('shows oneself what is asked, what counted and who else sees it; each opens', async () => {
  begin(wang)
  await screen.findByRole('heading', { name: '对我个人的要求：2026 年还差 1 项', level: 1 })
  expect(screen.getByText(/只有您和本支部委员看得到，不排名次/)).toBeTruthy()
  expect(screen.getByText('还差 20 学时')).toBeTruthy()
  fireEvent.click(screen.getByText('9月4日 星期五 · 补记'))
  expect(lastCall('navigateTo')).toEqual({ url: '/pages/meeting/detail/index?meetingId=m1' })
  fireEvent.click(screen.getByText('由哪些会议和培训折算'))
  expect(lastCall('navigateTo')).toEqual({ url: '/pages/study/hours/index' })
})
it('names them to the committee, and leads to their hours', async () => {
  begin(chen, wang.memberId)
  await screen.findByRole('heading', { name: `对${wang.name}个人的要求：2026 年还差 1 项`, level: 1 })
  fireEvent.click(screen.getByText('由哪些会议和培训折算'))
  expect(lastCall('navigateTo')).toEqual({ url: `/pages/study/member/index?memberId=${wang.memberId}&year=2026` })
})
