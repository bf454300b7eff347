import { fireEvent, render, screen } from '@testing-library/react'
import { EmptyState } from '../../../src/components/EmptyState'

describe('EmptyState', () => {
  it('says that nothing is here and what to do next', () => {
    const act = jest.fn()
    render(
      <EmptyState title="本周没有会议" text="安排好的会议会出现在这里。" action={{ text: '安排会议', onClick: act }} />,
    )
    expect(screen.getByText('本周没有会议')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '安排会议' }))
    expect(act).toHaveBeenCalledTimes(1)
  })
})
