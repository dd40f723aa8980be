import { createContext } from 'react';

/**
 * What the ids of the elements of one reader or one map begin with, so that several stand in a page of others'
 * beside each other; '' where the page is ours.
 */
export const ElementScope = createContext('');
