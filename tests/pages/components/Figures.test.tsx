import { fireEvent, render, screen } from '@testing-library/react'
import { Figures } from '../../../src/components/Figures'

describe('Figures', () => {
  it('opens the rows under a number', () => {
    const open = jest.fn()
    render(
      <Figures
        items={[
          { label: '应到', value: 28 },
          { label: '实到', value: 23, onClick: open },
        ]}
      />,
    )
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['28应到', '23实到'])
    fireEvent.click(screen.getByRole('button', { name: /23\s*实到/ }))
    expect(open).toHaveBeenCalledTimes(1)
  })
})
