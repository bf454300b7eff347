import { fireEvent, render, screen } from '@testing-library/react'
import { Segmented } from '../../../src/components/Segmented'

describe('Segmented', () => {
  it('shows which is on and tells which is pressed', () => {
    const change = jest.fn()
    render(
      <Segmented
        label="名单"
        choices={[
          { value: 'all', text: '全部' },
          { value: 'absent', text: '未到' },
        ]}
        value="all"
        onChange={change}
      />,
    )
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('全部')
    fireEvent.click(screen.getByRole('tab', { name: '未到' }))
    expect(change).toHaveBeenCalledWith('absent')
  })
})
