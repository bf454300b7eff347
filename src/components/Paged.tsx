import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { usePages } from '../platform/usePages'
import { Answered } from './Answered'
import { Button } from './Button'
import './Paged.scss'

interface PagedProps<Row> {
  pages: ReturnType<typeof usePages<Row>>
  /** Lines to show while nothing is known; 5 if not said. */
  rows?: number
  children: (rows: Row[]) => ReactNode
}

/** A list that comes page by page, with the way to the next one below it. */
export function Paged<Row>({ pages, rows = 5, children }: PagedProps<Row>) {
  return (
    <>
      <Answered answer={pages} rows={rows}>
        {children}
      </Answered>
      {pages.more && (
        <View className="kit-more">
          <Button small loading={pages.busy} onClick={pages.more}>
            再看一些
          </Button>
        </View>
      )}
    </>
  )
}
