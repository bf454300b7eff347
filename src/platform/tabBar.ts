export * from './tabBar.h5'
