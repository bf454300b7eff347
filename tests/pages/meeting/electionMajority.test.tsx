import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { ElectionMajorityRule } from '../../../src/contract/meetingElectionMajority'
import { ElectionMajority } from '../../../src/features/meeting/ElectionMajority'
import { answer, askedOf, refuse } from '../../support/taro/fakeCloud'
import { wang, zhou } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'

const usual: ElectionMajorityRule = {
  version: 0,
  effectiveFrom: '2000-01-01',
  majorityOf: 'ask',
  source: null,
  savedBy: null,
  savedAt: null,
}
const first: ElectionMajorityRule = {
  version: 1,
  effectiveFrom: '2026-10-08',
  majorityOf: 'present',
  source: '机关党委〔2026〕5号',
  savedBy: '周督导',
  savedAt: '2026-10-08T01:00:00.000Z',
}
const later: ElectionMajorityRule = {
  ...first,
  version: 2,
  effectiveFrom: '2099-01-01',
  majorityOf: 'expected',
  source: null,
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('0.13: of whose number a majority elects', () => {
  beforeEach(() => newPhone('pages/meeting/electionMajority/index'))

  it('0.13: is shown to everyone, with the paper, who said it and a word still to come', async () => {
    signIn(wang)
    answer('meeting.electionMajority', { current: first, versions: [later, first, usual], can: { save: false } })
    renderPage(<ElectionMajority />)
    await screen.findByRole('heading', { name: '得赞成票超过实到会有选举权人数的半数为当选', level: 1 })
    expect(screen.getByText('第 1 版 · 机关党委〔2026〕5号 · 周督导于2026年10月8日保存')).toBeTruthy()
    expect(screen.getByText('第 2 版已保存，2099年1月1日起用。')).toBeTruthy()
    expect(screen.getByText('2099年1月1日起：得赞成票超过应到会有选举权人数的半数为当选')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '规定当选的认定办法' })).toBeNull()
  })

  it('0.13: is saved as a new version after the one seen; a newer one of somebody else is told', async () => {
    signIn(zhou)
    answer('meeting.electionMajority', { current: usual, versions: [usual], can: { save: true } })
    renderPage(<ElectionMajority />)
    await screen.findByRole('heading', { name: '按选举办法认定', level: 1 })
    expect(screen.getByText('本机关还没有规定')).toBeTruthy()
    press('规定当选的认定办法')
    const [choice, day] = screen.getAllByTestId('wheel')
    fireEvent.change(choice!, { target: { value: '1' } })
    fireEvent.change(screen.getByLabelText('依据'), { target: { value: '机关党委〔2026〕5号' } })
    fireEvent.change(day!, { target: { value: '2026-12-01' } })
    refuse('meeting.saveElectionMajority', 'changedElsewhere', { what: '当选的认定办法' })
    press('保存为新的一版')
    expect(await screen.findByText(/当选的认定办法.*改/)).toBeTruthy()
    answer('meeting.saveElectionMajority', first)
    answer('meeting.electionMajority', { current: first, versions: [first, usual], can: { save: true } })
    press('保存为新的一版')
    await screen.findByRole('heading', { name: '得赞成票超过实到会有选举权人数的半数为当选', level: 1 })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const sent = { version: 0, effectiveFrom: '2026-12-01', majorityOf: 'present', source: '机关党委〔2026〕5号' }
    expect(askedOf('meeting.saveElectionMajority')).toEqual([sent, sent])
  })
})
