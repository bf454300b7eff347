export * from './vibrate.h5'
