import { fireEvent, render, screen } from '@testing-library/react'
import { PickerField } from '../../../src/components/PickerField'

const kinds = [
  { value: 'assembly', text: '党员大会' },
  { value: 'lecture', text: '党课' },
] as const

describe('PickerField', () => {
  it('says its name and what is chosen, and tells the value of a new choice', () => {
    const change = jest.fn()
    render(<PickerField mode="selector" label="类型" choices={kinds} value="assembly" onChange={change} />)
    expect(screen.getByRole('button', { name: '类型，党员大会' })).toBeTruthy()
    fireEvent.change(screen.getByTestId('wheel'), { target: { value: '1' } })
    expect(change).toHaveBeenCalledWith('lecture')
  })

  it('asks for a choice while there is none', () => {
    render(<PickerField mode="date" label="日期" value={undefined} onChange={() => {}} />)
    expect(screen.getByRole('button', { name: '日期，请选择' })).toBeTruthy()
  })

  it('tells a day as it is written', () => {
    const change = jest.fn()
    render(<PickerField mode="date" label="日期" value="2026-11-22" onChange={change} />)
    fireEvent.change(screen.getByTestId('wheel'), { target: { value: '2026-11-23' } })
    expect(change).toHaveBeenCalledWith('2026-11-23')
  })

  it('opens no wheel while disabled', () => {
    render(<PickerField mode="time" label="时间" value="14:30" disabled onChange={() => {}} />)
    expect(screen.queryByTestId('wheel')).toBeNull()
    expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('true')
  })
})
