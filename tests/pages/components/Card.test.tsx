import { fireEvent, render, screen } from '@testing-library/react'
import { Card } from '../../../src/components/Card'

describe('Card', () => {
  it('has its title as a heading', () => {
    render(<Card title="红色家书诵读与交流">14:30</Card>)
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('红色家书诵读与交流')
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('opens as a whole', () => {
    const open = jest.fn()
    render(<Card title="今年集中学习" label="今年集中学习 26 学时" onClick={open} />)
    fireEvent.click(screen.getByRole('button', { name: '今年集中学习 26 学时' }))
    expect(open).toHaveBeenCalledTimes(1)
  })
})
