import { fireEvent, render, screen } from '@testing-library/react'
import { TextArea } from '../../../src/components/TextArea'

describe('TextArea', () => {
  it('counts what is written against its limit', () => {
    const change = jest.fn()
    render(<TextArea label="理由" value="路上堵车" onChange={change} maxLength={200} />)
    expect(screen.getByText('4 / 200')).toBeTruthy()
    const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '理由' })
    expect(area.maxLength).toBe(200)
    fireEvent.change(area, { target: { value: '路上堵车了' } })
    expect(change).toHaveBeenCalledWith('路上堵车了')
  })
})
