import { cleanup } from '@testing-library/react';
import { afterEach, expect } from 'vitest';

afterEach(cleanup);

// The policy of the pages blocks style attributes; whatever a test renders must do without them.
afterEach(() => expect(document.querySelector('[style]')).toBeNull());
