import { fireEvent, render, screen } from '@testing-library/react'
import { TextField } from '../../../src/components/TextField'

describe('TextField', () => {
  it('is found by its label and tells what is typed', () => {
    const change = jest.fn()
    render(<TextField maxLength={60} label="主题" value="" onChange={change} />)
    fireEvent.change(screen.getByRole('textbox', { name: '主题' }), { target: { value: '冬季用水' } })
    expect(change).toHaveBeenCalledWith('冬季用水')
  })

  it('puts what is wrong in the place of the hint and marks the input', () => {
    const { rerender } = render(<TextField maxLength={60} label="主题" value="" onChange={() => {}} hint="一句话" />)
    expect(screen.getByText('一句话')).toBeTruthy()
    rerender(<TextField maxLength={60} label="主题" value="" onChange={() => {}} hint="一句话" error="请写主题。" />)
    expect(screen.queryByText('一句话')).toBeNull()
    expect(screen.getByRole('alert').textContent).toBe('请写主题。')
    expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true')
  })

  it('says what may be left out', () => {
    render(<TextField maxLength={60} label="地点" required={false} value="" onChange={() => {}} />)
    expect(screen.getByText('选填')).toBeTruthy()
  })

  it('cannot be written in while disabled', () => {
    render(<TextField maxLength={60} label="主题" value="x" disabled onChange={() => {}} />)
    expect(screen.getByRole<HTMLInputElement>('textbox').disabled).toBe(true)
  })

  it('takes a number as it stands in an address book (X14)', () => {
    const change = jest.fn()
    render(<TextField label="手机号" type="phone" value="" onChange={change} maxLength={11} />)
    const field = screen.getByRole('textbox')
    fireEvent.change(field, { target: { value: '138-0013-9000' } })
    fireEvent.change(field, { target: { value: '+86 138 0013 9000' } })
    expect(change.mock.calls).toEqual([['13800139000'], ['13800139000']])
  })
})
