/**
 * Signs in to Amazon ECR, and does there what its registry API cannot. The AWS SDK is loaded only
 * when an ECR registry is asked for.
 */
package org.supercargo.credential.ecr;
