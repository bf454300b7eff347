import { fireEvent, render, screen } from '@testing-library/react'
import { Chip } from '../../../src/components/Chip'
import { Row } from '../../../src/components/Row'

describe('Row', () => {
  it('is a button named by all its words but the initial, when it opens something', () => {
    const open = jest.fn()
    render(
      <Row title="王党员" note="14:26 扫会议码" initial="王" after={<Chip tone="green">已签到</Chip>} onClick={open} />,
    )
    const row = screen.getByRole('button', { name: /^王党员\s*14:26 扫会议码\s*已签到$/ })
    fireEvent.click(row)
    expect(open).toHaveBeenCalledTimes(1)
    expect(row.tabIndex).toBe(0)
  })

  it('is no button when there is nothing to open', () => {
    render(<Row title="王党员" />)
    expect(screen.queryByRole('button')).toBeNull()
  })
})
