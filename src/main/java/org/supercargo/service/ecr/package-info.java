/**
 * Amazon ECR behind the same seam as every registry: what its registry API cannot do is asked of
 * AWS. The AWS SDK is loaded only when an ECR registry is opened and needs it.
 */
package org.supercargo.service.ecr;
