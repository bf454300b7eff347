import { fireEvent, render, screen } from '@testing-library/react'
import { SwitchField } from '../../../src/components/SwitchField'

describe('SwitchField', () => {
  it('says whether it is on, and turns at a press', () => {
    const change = jest.fn()
    render(<SwitchField label="现场答复" checked onChange={change} />)
    const line = screen.getByRole('switch', { name: '现场答复' })
    expect(line.getAttribute('aria-checked')).toBe('true')
    fireEvent.click(line)
    expect(change).toHaveBeenCalledWith(false)
  })

  it('does not turn while disabled', () => {
    const change = jest.fn()
    render(<SwitchField label="现场答复" checked={false} disabled onChange={change} />)
    fireEvent.click(screen.getByRole('switch'))
    expect(change).not.toHaveBeenCalled()
  })
})
