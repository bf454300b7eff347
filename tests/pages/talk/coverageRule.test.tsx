import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { TalkCoverageRule } from '../../../src/contract/talkCoverage'
import { CoverageRule } from '../../../src/features/talk/CoverageRule'
import { answer, askedOf } from '../../support/taro/fakeCloud'
import { zhou } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'

const usual: TalkCoverageRule = {
  version: 0,
  effectiveFrom: '2000-01-01',
  among: 'eachOnce',
  source: null,
  savedBy: null,
  savedAt: null,
}

it('0.26 how talks among the committee are counted is chosen by the officer, from a day on', async () => {
  newPhone('pages/talk/coverageRule/index')
  signIn(zhou)
  answer('talk.coverageRule', { current: usual, versions: [usual], can: { save: true } })
  renderPage(<CoverageRule />)
  await screen.findByRole('heading', { name: '委员之间：每人至少一次', level: 1 })
  expect(screen.getByText(/5 位委员是 10 对.*待核/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '规定算法' }))
  fireEvent.click(screen.getByRole('radio', { name: '两两之间' }))
  answer('talk.saveCoverageRule', { ...usual, version: 1, among: 'everyPair' })
  fireEvent.click(screen.getByRole('button', { name: '保存为新的一版' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(askedOf('talk.saveCoverageRule')).toEqual([
    { version: 0, effectiveFrom: '2026-11-22', among: 'everyPair', source: null },
  ])
})
