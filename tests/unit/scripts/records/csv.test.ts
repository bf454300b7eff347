import { csvOf } from '../../../../scripts/records/csv'

describe('a sheet of records', () => {
  it('has a column for each field any record has, and quotes what must be', () => {
    expect(
      csvOf([
        { _id: 'a', n: 1 },
        { _id: 'b', text: 'x,"y"\nz', list: [1], none: null },
      ]),
    ).toBe('\uFEFF_id,n,text,list,none\r\na,1,,,\r\nb,,"x,""y""\nz",[1],\r\n')
  })
  it('runs no formula and opens nothing that is sealed', () => {
    const sheet = csvOf([
      {
        _id: 'a',
        one: '=1+1',
        two: '@SUM',
        three: '-2',
        four: '\t=x',
        five: '+3',
        phone: { wrappedKey: 'w', texts: {} },
        amount: -4,
      },
    ])
    expect(sheet.split('\r\n')[1]).toBe("a,'=1+1,'@SUM,'-2,'\t=x,'+3,（已加密）,-4")
  })
})
