import { useState } from 'react'
import { Card } from '../../components/Card'
import { ErrorState } from '../../components/ErrorState'
import { Scanner } from '../../components/Scanner'

interface CodeScannerProps {
  onText: (text: string) => void
  paused: boolean
  again?: number
  stays?: boolean
}

/** The scanner, or why it could not be opened and another try. */
export function CodeScanner(props: CodeScannerProps) {
  const [error, setError] = useState('')
  if (error)
    return (
      <Card>
        <ErrorState text={error} onRetry={() => setError('')} />
      </Card>
    )
  return <Scanner {...props} onError={setError} />
}
