import { fireEvent, render, screen } from '@testing-library/react'
import { CheckList } from '../../../src/components/CheckList'

const people = [
  { value: 'wang', text: '王党员', note: '第三支部' },
  { value: 'zhao', text: '赵积极' },
  { value: 'li', text: '李委员', disabled: true },
]

describe('CheckList', () => {
  it('adds and drops, in the order of the list', () => {
    const change = jest.fn()
    render(<CheckList label="参加" choices={people} values={['zhao']} onChange={change} />)
    fireEvent.click(screen.getByRole('checkbox', { name: '王党员，第三支部' }))
    expect(change).toHaveBeenLastCalledWith(['wang', 'zhao'])
    fireEvent.click(screen.getByRole('checkbox', { name: '赵积极', checked: true }))
    expect(change).toHaveBeenLastCalledWith([])
  })

  it('keeps one only when one only is asked for', () => {
    const change = jest.fn()
    render(<CheckList single label="意见" choices={people} values={['zhao']} onChange={change} />)
    expect(screen.getByRole('radiogroup', { name: '意见' })).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: '王党员，第三支部' }))
    expect(change).toHaveBeenCalledWith(['wang'])
  })

  it('leaves a disabled line alone', () => {
    const change = jest.fn()
    render(<CheckList label="参加" choices={people} values={[]} onChange={change} />)
    fireEvent.click(screen.getByRole('checkbox', { name: '李委员' }))
    expect(change).not.toHaveBeenCalled()
  })
})
