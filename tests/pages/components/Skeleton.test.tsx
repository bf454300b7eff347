import { render, screen } from '@testing-library/react'
import { Skeleton } from '../../../src/components/Skeleton'

describe('Skeleton', () => {
  it('says that it is reading, with as many lines as asked', () => {
    const { container } = render(<Skeleton rows={4} />)
    expect(screen.getByRole('status', { name: '正在读取' })).toBeTruthy()
    expect(container.querySelectorAll('.kit-skeleton-row')).toHaveLength(4)
  })
})
