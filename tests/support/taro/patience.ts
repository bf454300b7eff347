import { configure } from '@testing-library/react'

// A call that finds no network is tried again after up to a second, which is all that the library would wait for what a page says.
configure({ asyncUtilTimeout: 5000 })
