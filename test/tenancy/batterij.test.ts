import { batterij } from './batterij.ts';
import { startProduct } from './product.ts';

batterij(startProduct);
