import { render, screen } from '@testing-library/react'
import { StateMark, type MarkedState } from '../../../src/components/StateMark'

describe('StateMark', () => {
  it('always has a word, and a shape of its own for each state', () => {
    const states: MarkedState[] = ['done', 'due', 'overdue', 'exempt']
    const shapes = states.map((state) => {
      const { container, unmount } = render(<StateMark state={state}>{`${state} 一次`}</StateMark>)
      expect(screen.getByText(`${state} 一次`)).toBeTruthy()
      const shape = container.querySelector('.kit-mark-shape')?.className
      unmount()
      return shape
    })
    expect(new Set(shapes).size).toBe(4)
  })
})
