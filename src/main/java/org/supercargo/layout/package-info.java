/** Places on disk that hold content: OCI image layouts and the program's own store of them. */
package org.supercargo.layout;
