import { fireEvent, render, screen } from '@testing-library/react'
import type { PeopleSheetProps } from '../../../src/components/PeopleSheet'
import { PeopleSheet } from '../../../src/components/PeopleSheet'

const li = { memberId: 'li', name: '李委员' }
const gone = { memberId: 'gone', name: '已转出的同志' }

const sheet = (more: Partial<PeopleSheetProps> = {}) => {
  const chosen: string[][] = []
  const onChange: PeopleSheetProps['onChange'] = (values) => chosen.push(values.map(({ memberId }) => memberId))
  const usual = {
    label: '同去的同志',
    known: [li],
    state: 'ready' as const,
    nobody: '没有别人。',
    max: 2,
    values: [],
    onClose: () => undefined,
  }
  render(<PeopleSheet {...usual} onChange={onChange} {...more} />)
  return chosen
}

it('keeps in sight whoever was chosen before, to be taken off', () => {
  const chosen = sheet({ values: [gone] })
  fireEvent.click(screen.getByRole('checkbox', { name: '李委员' }))
  fireEvent.click(screen.getByRole('checkbox', { name: '已转出的同志' }))
  expect(chosen).toEqual([['gone', 'li'], []])
})

it('takes no more than so many', () => {
  const chosen = sheet({ values: [gone], max: 1 })
  fireEvent.click(screen.getByRole('checkbox', { name: '李委员' }))
  expect(chosen).toEqual([])
})

it('says that the names are not on this phone yet, or that there are none', () => {
  sheet({ known: undefined, state: 'offline' })
  expect(screen.getByText(/名单还没有存到本机/)).toBeTruthy()
  sheet({ known: [] })
  expect(screen.getByText('没有别人。')).toBeTruthy()
})
